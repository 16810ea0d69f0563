#!/usr/bin/perl
# SPDX-License-Identifier: MIT
#
# bench.pl [MB…]: how long the press takes, side by side with other tools on the same prose, as ratios to cmark-gfm, which is the
# limit: the press parses by it. In each round every command runs once, one after the other, so that what else the machine
# does weighs on all alike; what is printed is the median of the rounds. A command that takes longer than $patience is not
# run again, nor on larger books. Prints Markdown: RESULTS.md is what it printed once, with the machine and the day.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Cwd qw(abs_path);
use File::Temp;
use FindBin;
use Time::HiRes qw(time);

my $root = abs_path("$FindBin::Bin/../..");
my $build = abs_path($ENV{O} // "$root/build");
my $edition = abs_path($ENV{EDITION} // "$build/bin/edition");
my $book = abs_path("$root/" . ($ENV{BOOK} // 'noweb'));
my @sizes = @ARGV ? @ARGV : (0.1, 1, 10, 50);
my $patience = 120;
my $work = File::Temp->newdir;

sub median { my @sorted = sort { $a <=> $b } @_; return $sorted[$#sorted / 2] }

# Seconds on the wall and KB at the peak, as GNU time says the latter; nothing when the command fails or loses patience.
sub run {
    my ($command) = @_;
    my $began = time;
    system 'timeout', $patience, 'time', '-q', '-f', '%M', '-o', "$work/peak", 'sh', '-c', "$command >/dev/null 2>$work/said";
    my ($status, $took) = ($? >> 8, time - $began);
    return if $status == 124;
    if ($status) {
        open my $said, '<', "$work/said" or die "bench.pl: $!\n";
        die "bench.pl: $command: exit status $status: ", <$said>;
    }
    open my $in, '<', "$work/peak" or die "bench.pl: $!\n";
    return ($took, (split ' ', scalar <$in>)[0]);
}

sub is_there {
    my ($program) = @_;
    return system("command -v $program >/dev/null") == 0;
}

# Rounds of all commands of a list of [name, command]; name => [median seconds, greatest KB], or none.
sub rounds {
    my ($count, @commands) = @_;
    my (%seconds, %peak, %lost);
    for my $round (1 .. $count) {
        for (@commands) {
            my ($name, $command) = @$_;
            next if $lost{$name};
            my ($took, $kilobytes) = run($command);
            if (!defined $took) { $lost{$name} = 1; next }
            push @{$seconds{$name}}, $took;
            $peak{$name} = $kilobytes if $kilobytes > ($peak{$name} // 0);
            $lost{$name} = 1 if $took > $patience / 4; # once is enough
        }
    }
    return map { $_ => [median(@{$seconds{$_}}), $peak{$_}] } keys %seconds;
}

sub seconds {
    my ($seconds) = @_;
    return $seconds < 0.1 ? sprintf('%.0f ms', $seconds * 1000) : $seconds < 10 ? sprintf('%.2f s', $seconds) : sprintf('%.0f s', $seconds);
}

sub table {
    my ($head, @rows) = @_;
    print '| ', join(' | ', @$head), " |\n|---|", '--:|' x (@$head - 1), "\n";
    print '| ', join(' | ', @$_), " |\n" for @rows;
    print "\n";
}

# ---- weaving ----

my @peers = ( # name, program, command in a folder with nw/, md/, streams/ and all.md
    ['cmark-gfm, the limit', 'cmark-gfm', 'cmark-gfm -e table -e strikethrough -e autolink md/*.md >out.html'],
    ['**edition weave**', undef, "$edition weave --out book --print print.xhtml --figures . --look $root/book --citation ../citation.cff streams/*"],
    ['edition weave, on one processor', 'taskset', "taskset -c 0 $edition weave --out book --print print.xhtml --figures . --look $root/book --citation ../citation.cff streams/*"],
    ['edition lint', undef, "$edition lint streams/*"],
    ['edition tables', undef, "$edition tables --out tables streams/*"],
    ['edition exchange', undef, "$edition exchange --out data --citation ../citation.cff streams/*"],
    ['noweb’s markup', 'markup', 'PATH=/usr/lib/noweb:$PATH; markup -t nw/* >out.stream'],
    ['noweave -html', 'noweave', 'noweave -n -html nw/* >out.html'],
    ['noweave -html -index', 'noweave', 'noweave -n -html -index nw/* >out.html'],
    ['pandoc', 'pandoc', 'pandoc -f gfm -t html all.md >out.html'],
    ['pandoc --no-highlight', 'pandoc', 'pandoc --no-highlight -f gfm -t html all.md >out.html'],
    ['Sphinx with MyST', 'sphinx-build', 'rm -rf sphinx && sphinx-build -q -b html -C -D extensions=myst_parser -D root_doc=000-part000 md sphinx'],
);

sub make_book {
    my ($megabytes) = @_;
    my $folder = "$work/$megabytes";
    mkdir $folder;
    mkdir "$folder/streams";
    system($^X, "$FindBin::Bin/generate.pl", $megabytes * 1e6, $folder) == 0 or die "bench.pl: no book\n";
    system("cd $folder && cat md/* >all.md && for f in nw/*; do s=\${f##*/}; /usr/lib/noweb/markup -t \$f >streams/\${s%.nw}.stream || exit 1; done") == 0
        or die "bench.pl: no streams\n";
    return $folder;
}

sub bench_weave {
    my (%at, %lost);
    for my $size (@sizes) {
        my $folder = make_book($size);
        my @commands = map { [$_->[0], "cd $folder && $_->[2]"] }
            grep { !$lost{$_->[0]} && (!$_->[1] || $_->[1] eq 'markup' || is_there($_->[1])) } @peers;
        my %found = rounds($size < 1 ? 9 : $size < 10 ? 5 : 3, @commands);
        for (@commands) {
            my $name = $_->[0];
            $lost{$name} = 1 if !$found{$name} || $found{$name}[0] > $patience / 8;
            $at{$size}{$name} = $found{$name};
        }
        system 'rm', '-rf', $folder;
    }
    print "## Weaving a generated book\n\nEach with the ratio to cmark-gfm on the same prose, in the same round, and its greatest memory.\n\n";
    table(['', map { "$_ MB" } @sizes], map { my $name = $_->[0]; [$name, map { cell(\%at, $_, $name) } @sizes] } @peers);
    growth(\%at);
}

sub cell {
    my ($at, $size, $name) = @_;
    my ($found, $limit) = ($at->{$size}{$name}, $at->{$size}{$peers[0][0]});
    return exists $at->{$size}{$name} ? "over $patience s" : '–' if !$found;
    return sprintf '%s ×%.2g, %.0f MB', seconds($found->[0]), $found->[0] / $limit->[0], $found->[1] / 1000 if $name ne $peers[0][0];
    return sprintf '%s, %.0f MB', seconds($found->[0]), $found->[1] / 1000;
}

sub growth {
    my ($at) = @_;
    my ($from, $to) = @sizes[@sizes > 1 ? -1 - (@sizes > 2) : 0, -1];
    ($from) = grep { $_ >= 1 } @sizes;
    return if !$from || $from == $to;
    my @said = map { my $name = $_; my ($a, $b) = map { $at->{$_}{$name} } $from, $to;
                     $a && $b ? sprintf('%s %.2f', $name, log($b->[0] / $a->[0]) / log($to / $from)) : () } map { $_->[0] } @peers[0 .. 3];
    print "Exponent of growth from $from to $to MB: ", join(', ', @said), ".\n\n";
}

# ---- a long copy ----

sub bench_collate {
    my $megabytes = 5;
    my @words = qw(the keeper of lamp and harbour light from storm letter);
    my ($sentences, $seed, $size, $passages) = (0, 7, 0, '');
    open my $out, '>', "$work/copy.txt" or die "bench.pl: $!\n";
    while ($size < $megabytes * 1e6) {
        my $paragraph = join(' ', map { $sentences++; ucfirst join(' ', map { $seed = $seed * 16807 % 2147483647; $words[$seed % @words] } 1 .. 14) . '.' } 1 .. 5) . "\n\n";
        print $out $paragraph;
        $passages .= sprintf "\n## ¶%d A paragraph\n\n%s\nAn essay.\n", $sentences / 5, join '', map { "$_. A sentence.\n" } 1 .. 5;
        $size += length $paragraph;
    }
    close $out;
    my $chapter = "$work/manifest";
    open my $nw, '>', "$chapter.nw" or die "bench.pl: $!\n";
    print $nw "# Manifest\n$passages";
    close $nw;
    my $stream = "/usr/lib/noweb/markup -t $chapter.nw >$chapter.stream";
    system("$stream && $edition fingerprint $work/copy.txt $chapter.stream >$work/rows 2>$work/said && printf '\n## All sentences\n\nTable: sentences. All.\n\n' | cat - $work/rows >>$chapter.nw && $stream") == 0 or die "bench.pl: no manifest\n";
    my %found = rounds(5, ['read', "cd $work && $edition lint manifest.stream || [ \$? = 1 ]"],
        ['collate', "cd $work && $edition collate copy.txt manifest.stream"]);
    my $comparing = $found{collate}[0] - $found{read}[0];
    printf "## A long copy\n\n`edition collate` of %.0f MB, %d sentences, with a book of %.0f MB that has their manifest: %s, %.0f MB of memory. Of that "
        . "the book takes %s to be read, as by `edition lint`; the copy is read and compared with %.0f MB/s.\n\n",
        $size / 1e6, $sentences, (-s "$chapter.nw") / 1e6, seconds($found{collate}[0]), $found{collate}[1] / 1000,
        seconds($found{read}[0]), $comparing > 0 ? $size / 1e6 / $comparing : 0;
}

# ---- drawings ----

sub bench_figures {
    my @programs = glob "$build/programs/*";
    my (@rows, %sum);
    for my $name (map { s{.*/}{}r } grep { -x && !-d } @programs) {
        my $dot = "$build/figures/$name.dot";
        next if !-f $dot;
        my %found = rounds(5, ['bare', "dot -Tsvg $dot"],
            ['program', "$build/programs/$name $build/tables $work/$name.dot $work/$name.d && dot -Tsvg $work/$name.dot"]);
        push @rows, [$name, seconds($found{bare}[0]), seconds($found{program}[0]), sprintf '×%.2f', $found{program}[0] / $found{bare}[0]];
        $sum{$_} += $found{$_}[0] for qw(bare program);
    }
    push @rows, ['all', seconds($sum{bare}), seconds($sum{program}), sprintf '×%.2f', $sum{program} / $sum{bare}];
    print "## Figures\n\nThe figure's program and Graphviz, against Graphviz alone on the same graph.\n\n";
    table(['', '`dot` alone', 'program and `dot`', ''], @rows);
}

# ---- this book ----

sub bench_build {
    my $copy = "$work/tree";
    system("mkdir $copy && cd $root && git ls-files -z | xargs -0 cp --parents -t $copy") == 0 or die "bench.pl: no copy\n";
    my @rows;
    my $made = sub { my ($what, $command) = @_; my ($took, $peak) = run("cd $copy && env -u MAKEFLAGS -u MAKELEVEL $command"); push @rows, [$what, seconds($took), sprintf '%.0f MB', $peak / 1000] };
    $made->('the press, compiled', "make -j2 build/bin/edition");
    $made->('web book, from clean', 'make -j2 html');
    $made->('nothing to do', 'make html');
    my ($chapter) = grep { -f } map { "$copy/noweb/$_" } map { s{.*/}{}r } grep { my $path = $_; open my $in, '<', $path; grep { /^Table: events/ } <$in> } glob "$book/*.nw";
    if ($chapter) {
        open my $in, '<', $chapter or die "bench.pl: $!\n";
        my @lines = <$in>;
        close $in;
        my ($table) = grep { $lines[$_] =~ /^Table: events/ } 0 .. $#lines;
        my ($row) = grep { $_ > $table && $lines[$_] =~ /^\|\s*e-/ } 0 .. $#lines;
        $lines[$row] =~ s/ \|([^|]*)\|\n\z/. |$1|\n/;
        open my $out, '>', $chapter or die "bench.pl: $!\n";
        print $out @lines;
        close $out;
        $made->('web book, a cell of a table changed', 'make -j2 html');
    }
    $made->('e-book', 'make -j2 epub') if !-d "$build/node_modules";
    print "## This book\n\n";
    table(['', 'time', 'memory'], @rows);
}

sub machine {
    open my $in, '<', '/proc/cpuinfo' or return 'unknown machine';
    my @names = map { /^model name\s*:\s*(.*)/ ? $1 : () } <$in>;
    my @day = gmtime;
    return sprintf '%d × %s, %s, on %04d-%02d-%02d', scalar @names, $names[0] // 'unknown processor',
        `. /etc/os-release && printf %s "\$PRETTY_NAME"`, $day[5] + 1900, $day[4] + 1, $day[3];
}

open my $citation, '>', "$work/citation.cff" or die "bench.pl: $!\n";
print $citation "cff-version: 1.2.0\nmessage: generated\ntitle: A generated book\nauthors:\n  - name: The benchmark\nversion: \"1\"\ndate-released: \"2001-02-03\"\n";
close $citation;
print "# How fast the press is\n\n`make bench` on ", machine(), ". Quote the ratios, not the seconds.\n\n";
bench_weave() if @sizes;
bench_collate();
bench_figures();
bench_build();
