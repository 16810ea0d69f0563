#!/usr/bin/perl
# SPDX-License-Identifier: MIT
#
# generate.pl BYTES FOLDER: a literate book of about that size, the same each time: FOLDER/nw/NNN-partNNN.nw, its chapters, and
# FOLDER/md/NNN-partNNN.md, their twins in plain Markdown, where each chunk is a fenced block and each quoted name a code span.
# The chapters have about 100 KB, so that more bytes are more chapters, as a book grows.
use strict;
use warnings;

my ($bytes, $folder) = @ARGV;
my $chapter_bytes = 100_000;
my @words = qw(the keeper of lamp and harbour light from storm letter a ship under island rope in tide year to wind stone ledger
    by oil north glass signal each boat with winter watch over rock bell);
my $seed = 20230523;

mkdir "$folder/$_" for qw(nw md);

# Numbers that look like chance and are not: the generator of Park and Miller.
sub chance { $seed = $seed * 16807 % 2147483647; return $seed % $_[0] }

sub sentence {
    my @said = map { $words[chance(scalar @words)] } 1 .. 8 + chance(12);
    my $at = 1 + chance($#said);
    my @marks = ('*%s*', '**%s**', '`%s`', '[%s](https://test.example/page)', '%s,', '“%s”', '%s', '%s');
    $said[$at] = sprintf $marks[chance(scalar @marks)], $said[$at];
    return ucfirst(join ' ', @said) . ".\n";
}

sub paragraph { return join('', map { sentence() } 1 .. 3 + chance(4)) . "\n" }

sub table {
    my $rows = join '', map { sprintf "| %d | %s | %s |\n", 1800 + $_, $words[chance(scalar @words)], $words[chance(scalar @words)] } 1 .. 6;
    return "| Year | What | Where |\n|-----:|------|:-----:|\n$rows\n";
}

sub list { return join('', map { '- ' . sentence() } 1 .. 4) . "\n" }

# A step of the chapter's program: a function that uses the chunk before it, and a continuation of the chapter's declarations.
sub code {
    my ($part, $step) = @_;
    my $name = "step_${part}_$step";
    my $called = $step ? sprintf('step_%s_%d(value)', $part, $step - 1) : 'value';
    return (["$part: step $step", "static int $name(int value) {\n    /* What the step before it left. */\n    int sum = $called;\n\n"
                . "    <<$part: check step $step>>\n    for (int i = 0; i < $step; i++)\n        sum += i * 3;\n    return sum;\n}\n", $name],
            ["$part: check step $step", "if (sum < 0)\n    return -1; /* \"too far\" */\n", ''],
            ["$part: declare the steps", "static int $name(int value);\n", '']);
}

sub write_chunks {
    my ($nw, $md, @chunks) = @_;
    for (@chunks) {
        my ($chunk, $lines, $defines) = @$_;
        print $nw "<<$chunk>>=\n$lines", $defines ? "@ %def $defines\n\n" : "@\n\n";
        print $md "```c\n$lines```\n\n";
    }
}

for (my ($part, $written) = (0, 0); $written < $bytes; $part++) {
    my $name = sprintf '%03d-part%03d', $part, $part;
    open my $nw, '>', "$folder/nw/$name.nw" or die "generate.pl: $folder/nw/$name.nw: $!\n";
    open my $md, '>', "$folder/md/$name.md" or die "generate.pl: $folder/md/$name.md: $!\n";
    my $slug = sprintf 'part%03d', $part;
    print $nw "# Part $part of a generated book\n\n";
    print $md "# Part $part of a generated book\n\n";
    my $step = 0;
    my $until = $bytes - $written < $chapter_bytes ? $bytes - $written : $chapter_bytes;
    for (; tell($nw) < $until; $step++) {
        my $prose = "## Step $step of part $part\n\n" . paragraph() . ($step % 3 ? paragraph() : table()) . ($step % 4 ? '' : list());
        my $quoted = "step_${slug}_$step";
        print $nw "${prose}What follows defines [[$quoted]].\n\n";
        print $md "${prose}What follows defines `$quoted`.\n\n";
        write_chunks($nw, $md, code($slug, $step));
    }
    write_chunks($nw, $md, ["$slug.c", "<<$slug: declare the steps>>\n" . join('', map { "<<$slug: step $_>>\n" } 0 .. $step - 1), '']);
    $written += tell $nw;
    close $nw or die "generate.pl: $folder/nw/$name.nw: $!\n";
    close $md or die "generate.pl: $folder/md/$name.md: $!\n";
}
