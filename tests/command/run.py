#!/usr/bin/env python3
"""Command tests: Markdown files with commands, their input and their exact output.

usage: run.py [--update] [--tool PATH] [FILE.md ...]      without files: all beside this program

A fenced block whose first line begins with `% ` is a test; all else in a file is prose. Its lines are

    % dateline dates --format text a.txt     one or more commands, each after `% `; bash runs them together
    On 31 February nothing happened.         what they read on standard input, if a line `^D` ends it
    ^D
    the exact output                         standard output and standard error together, in the order they come
    => 1                                     the exit status of the last command, when it is not 0

Each block runs in a fresh copy of tests/articles, with the tool first on PATH and nothing else in the environment but
LC_ALL=C, HOME and the options of the sanitizers. Output that does not end in a line end is followed by the line
`\\ no line end`. --update writes what came out into the files instead of complaining; read the change before you keep it.
The exit status is 1 when a test failed.
"""
import argparse
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
NO_LINE_END = '\\ no line end'
FENCE = re.compile(r'^(`{3,})([^`]*)$')
SECONDS = 120


class Block:
    """One test: where it stands in the file (lines from 0, fences included), its commands, its input, its output."""

    def __init__(self, begin, fence, info, body):
        self.begin, self.fence, self.info = begin, fence, info
        self.end = begin + len(body) + 2
        n = 0
        while n < len(body) and body[n].startswith('%'):
            n += 1
        self.commands = body[:n]
        rest = body[n:]
        self.input = None
        if '^D' in rest:
            at = rest.index('^D')
            self.input, rest = rest[:at], rest[at + 1:]
        self.expected = rest

    def script(self):
        return '\n'.join(line[1:].removeprefix(' ') for line in self.commands)

    def lines(self, output):
        """The block as it stands in a file when it prints `output`."""
        inner = list(self.commands)
        if self.input is not None:
            inner += self.input + ['^D']
        inner += output
        longest = max((len(m.group(0)) for m in (re.match('`+', line) for line in inner) if m), default=0)
        fence = '`' * max(len(self.fence), longest + 1 if longest >= len(self.fence) else 0)
        return [fence + self.info] + inner + [fence]


def blocks(lines):
    """The tests in the lines of a Markdown file."""
    at = 0
    while at < len(lines):
        opening = FENCE.match(lines[at])
        if not opening:
            at += 1
            continue
        fence = opening.group(1)
        close = at + 1
        while close < len(lines) and not (re.fullmatch('`+ *', lines[close]) and len(lines[close].rstrip()) >= len(fence)):
            close += 1
        if close == len(lines):
            raise SystemExit(f'line {at + 1}: the block is never closed')
        body = lines[at + 1:close]
        if body and body[0].startswith('% '):
            yield Block(at, fence, opening.group(2), body)
        at = close + 1


def environment(tool, home):
    kept = {k: v for k, v in os.environ.items() if k in ('ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS')}
    return {'PATH': f'{tool.parent}:/usr/local/bin:/usr/bin:/bin', 'LC_ALL': 'C', 'HOME': home, **kept}


def output_of(block, tool, articles):
    """What the commands print, as lines, with the exit status where it is not 0."""
    with tempfile.TemporaryDirectory(prefix='dateline-command-') as scratch:
        folder = pathlib.Path(scratch, 'here')
        if articles.is_dir():
            shutil.copytree(articles, folder)
        else:
            folder.mkdir()
        given = ''.join(line + '\n' for line in block.input or []).encode('utf-8', 'surrogateescape')
        try:
            done = subprocess.run(['bash', '-c', block.script()], input=given, cwd=folder, timeout=SECONDS,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(tool, scratch))
        except subprocess.TimeoutExpired:
            return [f'=> no end within {SECONDS} seconds']
    text = done.stdout.decode('utf-8', 'surrogateescape')
    lines = text.split('\n')
    if lines[-1] == '':
        lines.pop()
    else:
        lines.append(NO_LINE_END)
    if done.returncode:
        lines.append(f'=> {done.returncode}')
    return lines


def read(path):
    return path.read_bytes().decode('utf-8', 'surrogateescape').split('\n')


def run_file(path, tool, articles, update):
    """Runs the tests of one file; -> (passed, failed)."""
    lines = read(path)
    fresh, at, passed, failed = [], 0, 0, 0
    for block in blocks(lines):
        output = output_of(block, tool, articles)
        fresh += lines[at:block.begin] + block.lines(output)
        at = block.end
        if output == block.expected:
            passed += 1
            continue
        failed += 1
        if not update:
            show(f'{path.name}:{block.begin + 2}: {block.commands[0]}')
            for line in difflib.unified_diff(block.expected, output, 'expected', 'printed', lineterm=''):
                show('    ' + line)
    fresh += lines[at:]
    if update and failed:
        path.write_bytes('\n'.join(fresh).encode('utf-8', 'surrogateescape'))
    return passed, failed


def show(line):
    print(line.encode('utf-8', 'surrogateescape').decode('utf-8', 'replace'))


def newest_tool():
    found = [p for p in TOP.glob('build/*/tools/dateline/dateline') if p.is_file()]
    if not found:
        raise SystemExit('no tool under build/: build it, or give --tool PATH')
    return max(found, key=lambda p: p.stat().st_mtime)


def self_test():
    """The runner against a tool of three lines: what passes, what fails, what --update writes."""
    with tempfile.TemporaryDirectory(prefix='dateline-command-') as scratch:
        base = pathlib.Path(scratch)
        tool = base / 'dateline'
        tool.write_text('#!/bin/sh\n'
                        'case $1 in --version) echo dateline 0;; cat) cat;; ls) ls;; half) printf half;;\n'
                        'fence) printf "%s\\n" \\`\\`\\`;; env) echo "$LC_ALL $LANG";; *) echo out; echo "wrong call" >&2; exit 2;; esac\n')
        tool.chmod(0o755)
        articles = base / 'articles'
        articles.mkdir()
        (articles / 'a.txt').write_text('a\n')
        good = ['# Prose', '', '```', '% dateline --version', 'dateline 0', '```', '', '```sh', 'not a test', '```', '',
                '```', '% dateline cat', 'one', '', 'two', '^D', 'one', '', 'two', '```', '',
                '```', '% dateline ls; touch b.txt', '% ls', 'a.txt', 'a.txt', 'b.txt', '```', '',
                '```', '% dateline half', 'half', NO_LINE_END, '```', '',
                '```', '% dateline cat | wc -l', '0', '```', '',
                '```', '% dateline env', 'C ', '```', '',
                '````', '% dateline fence', '```', '````', '',
                '```', '% dateline what', 'out', 'wrong call', '=> 2', '```', '']
        path = base / 'good.md'
        path.write_text('\n'.join(good))
        assert run_file(path, tool, articles, False) == (8, 0)
        assert run_file(path, tool, articles, True) == (8, 0) and path.read_text() == '\n'.join(good)

        spoilt = [x for x in good if x not in ('=> 2', 'dateline 0', NO_LINE_END)]
        at = spoilt.index('````')
        spoilt[at:at + 4] = ['```', '% dateline fence', '```']
        bad = base / 'bad.md'
        bad.write_text('\n'.join(spoilt))
        lines = read(bad)
        assert [output_of(b, tool, articles) == b.expected for b in blocks(lines)].count(False) == 4
        assert run_file(bad, tool, articles, True) == (4, 4) and bad.read_text() == '\n'.join(good)
    print('the runner does what it says')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('--update', action='store_true')
    ap.add_argument('--tool', type=pathlib.Path, metavar='PATH')
    ap.add_argument('--articles', type=pathlib.Path, default=TOP / 'tests/articles', help=argparse.SUPPRESS)
    ap.add_argument('--self-test', action='store_true', help=argparse.SUPPRESS)
    ap.add_argument('files', nargs='*', type=pathlib.Path, metavar='FILE.md')
    a = ap.parse_args()
    if a.self_test:
        self_test()
        return 0
    tool = (a.tool or newest_tool()).resolve()
    if tool.name != 'dateline' or not os.access(tool, os.X_OK):
        raise SystemExit(f'{tool}: not a program of the name dateline')
    files = a.files or sorted(p for p in HERE.glob('*.md') if p.name != 'README.md')
    all_failed = 0
    for path in files:
        passed, failed = run_file(path, tool, a.articles, a.update)
        all_failed += failed
        print(f'{path.name}: {passed} right, {failed} {"rewritten" if a.update else "wrong"}')
    return 0 if a.update or not all_failed else 1


if __name__ == '__main__':
    sys.exit(main())
