var bookWords = {};
