"""What kinds of errors the scorers list for dates and phrases, with counts and examples; used by tools/score --classes.

    of_dates('errors.tsv')       # the file that score_dates.py --errors wrote
    of_phrases(listing)          # the text that score_phrases.py --errors printed
    -> {section: {class: {'count': 3, 'examples': ['...', ...]}}}, for lines()

Every disagreement is put into one class by small regular expressions over the two texts, types and values; where more
than one fits, the first in the table below wins, so what is rare stands before what is common. Classes tell where to
look, not who is wrong: the gold has its own faults.

dates    missed, spurious  by the kind of the phrase (KINDS)
         value             by how the system's value differs from the gold's (value_class); "late", "+": system minus gold
         extent            by what stands before or after the shorter of the two phrases (extent_classes). Pairs whose
                           value is wrong too are counted here again; one that differs at both ends counts at both
phrases  by the kind of the text expected (PHRASES), each with its suites and how many had nothing found; where a case
         expects more than one expression, it is in "several expressions"

Self-test: python3 -B -m doctest tools/score_classes.py
"""
import ast
import collections
import csv
import datetime
import json
import re

SHOWN = 3     # examples of a class
WIDEST = 44   # characters of a phrase in an example

UNIT = r'(?:second|minute|hour|day|night|weekend|week|month|quarter|year|decade|centur(?:y|ie)|millenni(?:um|a))s?'
COUNT = (r'(?:\d[\d.,/ ]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|'
         r'fifty|sixty|several|some|many|few|a few|couple|a couple of|half an?)')
MONTH = r'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
WEEKDAY = r'(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?'
CLOCK = r"(?<!\d)\d{1,2}:\d\d|\d ?[ap]\.?m?\b\.?|\b(?:noon|midday|midnight|o'clock|hrs)\b"
PART_OF_DAY = r'\b(?:mornings?|afternoons?|evenings?|(?:to|over)?nights?|daytime|dawn|dusk|lunch(?:time)?)\b'
HOLIDAY = (r"\b(?:christmas|xmas|easter|thanksgiving|halloween|ramadan|hanukk?ah|passover|lent|eid|diwali|new year'?s?(?: (?:day|eve))|"
           r"(?:good|black) friday|(?:ash|cyber|palm|labou?r|memorial|independence|veterans?'?|valentine'?s?|patrick'?s?|mother'?s|father'?s|"
           r"election|boxing|columbus|martin luther king|mlk|presidents'?|earth|april fool'?s|groundhog|bastille|national) (?:day|monday|sunday|wednesday)|"
           r'holidays?|anniversary|olympics)\b')
RANGE = r'\bfrom\b.+\b(?:to|until|till|through)\b|\bbetween\b.+\band\b|\d(?:s|st|nd|rd|th|[ap]m)? ?(?:-|–|—|to|until|through) ?\d'
PART = (r"\b(?:mid|early|late|end|ends|beginning|start|middle|close|part|rest|remainder|half|opening)\b(?!-)|\bmid-|\byear-end\b|year's end")
VAGUE = (r'^(?:the |then |right )?(?:now|current(?:ly)?|recent(?:ly)?|lately|former(?:ly)?|future|past|present|previous(?:ly)?|once|soon|'
         r'already|yet|earlier|later|then|today|nowadays|still|immediately|ago|long ago|before|after|eventually|so far)$')

# Kinds of a phrase: label, what its text has, what `TYPE value` has; either is enough.
KINDS = [(label, re.compile(text or '(?!)', re.I), re.compile(value or '(?!)')) for label, text, value in (
    ('set (daily, each July)', r'\b(?:each|every|per|daily|nightly|weekly|monthly|quarterly|annual(?:ly)?|yearly)\b', '^SET'),
    ('year before Christ', r'\bB\.?C\b', '^[A-Z]+ BC'),
    ('holiday', HOLIDAY, ''),
    ('quarter or fiscal year', r'\bquarters?\b|\bfiscal\b|\bQ[1-4]\b', '-Q|^[A-Z]+ FY'),
    ('season', r'\b(?:spring|summer|autumn|fall|winter|season)s?\b', '-(?:SP|SU|FA|WI)$'),
    ('clock time', CLOCK, r'^TIME .*T\d|^DATE \S+T\d'),
    ('part of a day', PART_OF_DAY, 'T(?:MO|MI|AF|EV|NI|DT)$'),
    ('range', RANGE, ''),
    ('vague word (now, recent)', VAGUE, ''),
    ('tied to an event', rf'\b(?:{UNIT}|time|anniversary) (?:(?:of|after|before|since|following)\b.|[A-Z])', ''),
    ('that time, the period', r'\b(?:time|times|period|moment|point|date|era|term|while|once|stage)\b', ''),
    ('part of a year or month', PART, ''),
    ('unit alone (the year, weeks)', rf'^(?:(?:the|an?|this|that|these|those|one|same|full|fiscal|coming|past|future|early) )*{UNIT}$', ''),
    ('duration', rf'\b{COUNT}[ -]{UNIT}\b', r'^[A-Z]+ P[\d.XT]'),
    ('vague reference', '', '_REF$'),
    ('month, or day of a month', rf'\b{MONTH}\b', r'^DATE \d{4}-\d\d$'),
    ('weekday', rf'\b{WEEKDAY}\b', ''),
    ('decade or century', r"\d0s\b|\bcentur|\bdecade", r'^DATE \d{2,3}X*$'),
    ('year', r'\b\d{4}\b', ''),
    ('number alone', r"^(?:the )?'?(?:\d+(?:st|nd|rd|th)?|one|two|three|four|five|first|second|third|last)$", ''),
    ('relative (last, next, later)', rf'\b(?:last|next|this|that|same|ago|later|earlier|before|after|past|coming|following|previous|ahead|yesterday|today|tomorrow)\b|\b\w+ {UNIT}$', ''),
)]
OTHER = 'other'

# Kinds of what a suite expects, as KINDS: label, over the text, over `type timex`; `daterange` may be a month.
PHRASES = [(label, re.compile(text or '(?!)', re.I), re.compile(value or '(?!)')) for label, text, value in (
    ('holiday', HOLIDAY, 'Holiday'),
    ('set', r'\b(?:each|every|daily|weekly|biweekly|monthly|annually|yearly)\b', '^set'),
    ('relative offset (3 days ago)', rf'\b(?:ago|hence|back|from (?:now|today|tomorrow|yesterday))\b|^(?:with)?in {COUNT} .*{UNIT}|'
                                     rf'\b{UNIT} (?:after|before|later|earlier|prior)\b', ''),
    ('count of units (last 3 days)', rf'\b(?:last|next|past|coming|upcoming|previous|following|first|this)\b.*\b{COUNT} (?:\w+ )?{UNIT}\b|'
                                     rf'\b{COUNT} (?:last|next|past|coming|upcoming|previous|following) {UNIT}\b|\b{COUNT} {UNIT} (?:from|starting)\b', ''),
    ('duration', '', '^duration'),
    ('range open at an end', r'^(?:since|until|till|before|after|by|from|as of|prior to|no later than|on or \w+)\b(?!.*(?:\b(?:to|until|till|through)\b|\d ?[-–] ?\d))', 'open'),
    ('time range', '', '^(?:time|datetime)range'),
    ('unit (next week, June, 2012)', '', r'^daterange \d{4}(?:-\d\d)?$'),
    ('range of days', RANGE + rf'|\b{MONTH}\b.*(?:-|–| to | through ).*\b(?:{MONTH}|\d+)\b|\b{WEEKDAY}\b.*(?:-|–| to | through ).*\b{WEEKDAY}\b', r'\('),
    ('time', '', r'^(?:time|datetime)\b'),
    ('part of a unit (end of year)', PART, ''),
    ('unit (next week, June, 2012)', '', '^daterange'),
    ('day: nth of a unit (last Monday of May)', rf'\b(?:first|second|third|fourth|fifth|last|\d(?:st|nd|rd|th)) (?:{WEEKDAY}|{UNIT}|business day)\b.*\b(?:of|in)\b', ''),
    ('day: weekday', rf'\b{WEEKDAY}\b', ''),
    ('day: month by name', rf'(?<![a-z]){MONTH}(?![a-z])', ''),
    ('day: numbers (2/15)', r'^(?:on )?[\d/. -]+$', ''),
    ('day: other', '', '^date'),
)]
UNIT_GRAINS = ('week', 'month', 'quarter', 'season', 'year', 'weekend')


def first_of(table, text, value, otherwise=OTHER):
    return next((label for label, over_text, over_value in table if over_text.search(text) or over_value.search(value)), otherwise)


def kind(text, type_, value):
    """The kind of a phrase in running text.

    >>> kind('Thanksgiving Day', 'DATE', '1999-11-25'), kind('the year', 'DURATION', 'P1Y'), kind('8-month-old', 'DURATION', 'P8M')
    ('holiday', 'unit alone (the year, weeks)', 'duration')
    >>> kind('recent', 'DATE', 'PAST_REF'), kind('25', 'DATE', '1999-04-25'), kind('the latest period', 'DATE', '1989-Q3')
    ('vague word (now, recent)', 'number alone', 'quarter or fiscal year')
    """
    return first_of(KINDS, ' '.join(text.split()).strip(' .,'), f'{type_} {value}')


# ---- values

SHAPES = [(label, re.compile(form)) for label, form in (
    ('reference', r'\w+_REF'), ('duration', r'P[\d.XT].*'), ('time', r'.*T[\dXMAEND].*'), ('week', r'.*-WX?\d*X?(?:-WE|-X)?'),
    ('day', r'.*-W\w\w-\d|.+-\w\w-\w\w'), ('season', r'.*-(?:SP|SU|FA|WI)'), ('quarter', r'.*-Q\w'), ('half', r'.*-H\w'),
    ('month', r'(?:BC)?\w{4,}-\w\w'), ('year', r'(?:BC|FY)?\d{4}|XXXX'), ('decade', r'(?:BC)?\d{3}'), ('century', r'(?:BC)?\d\d'),
    ('millennium', r'(?:BC)?\d'))]
FINER_FIRST = ['day', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century', 'millennium']
MONTHS = {'Q': 3, 'Y': 12, 'DE': 120, 'CE': 1200, 'ML': 12000}
SECONDS = {'W': 604800, 'D': 86400, 'H': 3600, 'S': 1}


def same_spelling(value):
    """Ways to write one value made the same.

    >>> [same_spelling(v) for v in ('199X', '2000-W7', '1990-XX-XX', '1989-10-27T24', '2000-04-04T09:00', 'P1E')]
    ['199', '2000-W07', '1990', '1989-10-27T24:00', '2000-04-04T09:00', 'P1DE']
    """
    value = re.sub(r'\.0*$', '', value.strip().upper())
    value = re.sub(r'-W(\d)(?!\d)', r'-W0\1', value)
    value = re.sub(r'(?:-XX)+$', '', value) if not value.startswith('XXXX') else value
    value = re.sub(r'^((?:BC)?\d{1,3})X+$', r'\1', value)
    value = re.sub(r'(T\d\d)$', r'\1:00', value) if not value.startswith('P') else value
    for old, new in (('E', 'DE'), ('C', 'CE'), ('L', 'ML')):
        value = re.sub(rf'^(P[\dX.]+){old}$', rf'\1{new}', value)
    return value


def length(value):
    """(months, seconds) of a duration; None when it is none, or of unknown length.

    >>> length('P2DE') == length('P20Y'), length('PT24H') == length('P1D'), length('P3Q') == length('P9M'), length('PXM')
    (True, True, True, None)
    """
    date, _, time = same_spelling(value)[1:].partition('T')
    found = [(float(n), unit, False) for n, unit in re.findall(r'([\d.]+)([A-Z]+)', date)]
    found += [(float(n), unit, True) for n, unit in re.findall(r'([\d.]+)([A-Z]+)', time)]
    if not found or 'X' in value or any(u not in MONTHS and u not in SECONDS and u != 'M' for _, u, _ in found):
        return None
    months = sum(n * (1 if u == 'M' else MONTHS[u]) for n, u, in_time in found if u in MONTHS or (u == 'M' and not in_time))
    return months, sum(n * (60 if u == 'M' else SECONDS[u]) for n, u, in_time in found if u in SECONDS or (u == 'M' and in_time))


def shape(value):
    return next((label for label, form in SHAPES if form.fullmatch(value)), 'other')


def day_of(value):
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError:
        return None


def year_of(value):
    m = re.match(r'(BC)?(\d{4})', value)
    return m and (1 - int(m[2]) if m[1] else int(m[2]))


def signed(number):
    return f'{number:+d}' if abs(number) == 1 else '+2 and more' if number > 0 else '-2 and less'


def is_cut(gold, system):
    """Whether the system has read a part of the phrase only, with a word of meaning left out."""
    if system not in gold or len(system) == len(gold):
        return False
    left = re.sub(r"\b(?:the|an?|this|that|in|on|at|of|for|over|its|about|nearly|almost|around|more than)\b|[\W_]", '', gold.replace(system, '', 1), flags=re.I)
    return bool(left)


def value_class(text, gold_type, gold, system_text, system_type, system):
    """How a value differs from the gold's.

    >>> value_class('Friday', 'DATE', '2000-01-14', 'Friday', 'DATE', '2000-01-21')
    'weekday: a week late (+7)'
    >>> value_class('last week', 'DATE', '1989-WXX', 'last week', 'DATE', '1989-W43')
    'format: gold leaves a part open (WXX, QX)'
    >>> value_class('January', 'DATE', '1990-01', 'January', 'DATE', '1989-01')
    'month or day in another year: -1'
    >>> value_class('a year ago', 'DATE', '1988-Q3', 'a year ago', 'DATE', '1988-Q4')
    'year ago, year-earlier'
    """
    if gold in ('', 'null'):
        return 'the gold has no value'
    if 'SET' in (gold_type, system_type):
        return 'set: other value' if gold_type == system_type else 'set for another type' if system_type == 'SET' else 'other type for a set'
    g, s = same_spelling(gold), same_spelling(system)
    if g == s:
        return 'format: same in another spelling'
    shapes = shape(g), shape(s)
    if 'duration' in shapes or 'reference' in shapes:
        if shapes == ('duration', 'duration'):
            if length(g) and length(g) == length(s):
                return 'format: same length in other units'
            return 'phrase cut short' if is_cut(text, system_text) else 'duration: other length'
        if shapes == ('reference', 'reference'):
            return 'vague reference: another'
        if 'reference' in shapes:
            return f'vague reference for a {shapes[0]}' if shapes[1] == 'reference' else f'{shapes[1]} for a vague reference'
        if re.search(r'\byears?[- ](?:ago|earlier)\b', f'{text} {system_text}', re.I):
            return 'year ago, year-earlier'
        if is_cut(text, system_text):
            return 'phrase cut short'
        return 'duration for a date' if shapes[1] == 'duration' else 'date for a duration'
    if re.search(r'\byears?[- ](?:ago|earlier)\b', f'{text} {system_text}', re.I):
        return 'year ago, year-earlier'
    return date_class(text, system_text, g, s, shapes)


def date_class(text, system_text, g, s, shapes):
    """`value_class` of what are both dates or times, in one spelling."""
    if 'X' in g and re.fullmatch(re.escape(g).replace('X', r'\d'), s):
        return 'format: gold leaves a part open (WXX, QX)'
    if 'X' in s and 'X' not in g:
        return 'day not resolved (XXXX-10-23)'
    if 'time' in shapes and shapes != ('time', 'time'):
        return f'time for a {shapes[0]}' if shapes[1] == 'time' else f'{shapes[1]} for a time'
    a, b = day_of(g), day_of(s)
    if a and b and a != b and re.search(rf'\b{WEEKDAY}\b|\bweekend|\b(?:to)?night\b', text, re.I):
        days = (b - a).days
        if abs(days) == 7:
            return 'weekday: a week late (+7)' if days > 0 else 'weekday: a week early (-7)'
        return 'weekday: further weeks away' if days % 7 == 0 else 'weekday: another day'
    if shapes == ('time', 'time'):
        return 'time: another day' if g[:10] != s[:10] else 'time: another hour or part'
    if is_cut(text, system_text):
        return 'phrase cut short'
    if shapes[0] != shapes[1]:
        if 'quarter' in shapes or 'FY' in g + s:
            return 'quarter or fiscal year'
        if not set(shapes) <= set(FINER_FIRST):
            return OTHER
        return 'grain: coarser than gold' if FINER_FIRST.index(shapes[1]) > FINER_FIRST.index(shapes[0]) else 'grain: finer than gold'
    years = year_of(g), year_of(s)
    if shapes[0] in ('quarter', 'half') or 'FY' in g + s or re.search('fiscal', text, re.I):
        return 'quarter or fiscal year'
    if None not in years and years[0] != years[1]:
        if shapes[0] in ('day', 'month', 'season') and g[-5 if shapes[0] == 'day' else -2:] == s[-5 if shapes[0] == 'day' else -2:]:
            return f'{"season" if shapes[0] == "season" else "month or day"} in another year: {signed(years[1] - years[0])}'
        if shapes[0] == 'year':
            return f'year: another ({signed(years[1] - years[0])})'
    if shapes[0] == 'week':
        return 'week: another'
    return f'{shapes[0]}: another' if shapes[0] in FINER_FIRST else OTHER


# ---- extents

# What a piece of text beside a phrase is. The first table is for what stands before, the second for what follows.
BEFORE = [(label, re.compile(form, re.I)) for label, form in (
    ('punctuation', r"^[\W_]+$"),
    ('modifier (about, early, more than)', r'\b(?:about|around|approximately|roughly|some|nearly|almost|just|only|exactly|at least|at most|up to|more|less|fewer|over|under|'
                                           r'close|early|earlier|late|later|mid|sometime|right|full|end|beginning|start|middle|half|part|rest|entire)\b|\bmid-'),
    ('last, next, this', r'\b(?:last|next|this|that|past|coming|previous|following|same|recent|each|every|current|first|final)\b'),
    ('preposition', r'^(?:in|on|at|within|for|during|by|since|until|till|from|of|to|through|after|before|as|per)\b'),
    ('article', r'^(?:the|an?)$'),
    ('possessive', r"^(?:its|his|her|their|our|my)\b|'s?$"),
    ('number', rf'^{COUNT}$|\d'),
    ('weekday or month', rf'\b(?:{WEEKDAY}|{MONTH})\b'),
    ('words before', ''),
)]
AFTER = [(label, re.compile(form, re.I)) for label, form in (
    ("punctuation or 's", r"^(?:'s|[\W_])+$"),
    ('ago, later, earlier', r'\b(?:ago|later|earlier|hence|ahead|before|long|old)\b'),
    ('clause (of, after, since ...)', r'^(?:of|in|on|after|before|since|following|ended|ending|from|for|until|to|that|which|when|remaining)\b'),
    ('or so, and ...', r'^(?:or|and|but)\b'),
    ('noun (period, term)', r'^(?:-?(?:period|term|time|days?|weeks?|months?|quarters?|years?|season|level))\b'),
    ('date (, 1999; this year)', rf'^,? ?(?:\d{{1,4}}$|{MONTH}\b|{WEEKDAY}\b|(?:this|last|next) )'),
    ('part of a day', PART_OF_DAY),
    ('range', r'^ ?[-–] ?\d'),
    ('words after', ''),
)]


def extent_classes(gold, system):
    """The ends at which two overlapping phrases differ.

    >>> extent_classes('1996', 'the 1996'), extent_classes('within 18 months', '18 months'), extent_classes('the next year or so', 'next year')
    (['extra: article'], ['missing: preposition'], ['missing: article', 'missing: or so, and ...'])
    """
    for longer, shorter, word in ((gold, system, 'missing'), (system, gold, 'extra')):
        if shorter in longer:
            head, _, tail = longer.partition(shorter)
            return [f'{word}: {piece_class(table, piece)}' for table, piece in ((BEFORE, head), (AFTER, tail)) if piece.strip()] or ['missing: white space']
    for size in range(min(len(gold), len(system)) - 1, 0, -1):
        if gold.endswith(system[:size]):
            return [f'missing: {piece_class(BEFORE, gold[:-size])}', f'extra: {piece_class(AFTER, system[size:])}']
        if system.endswith(gold[:size]):
            return [f'extra: {piece_class(BEFORE, system[:-size])}', f'missing: {piece_class(AFTER, gold[size:])}']
    return [OTHER]


def piece_class(table, piece):
    return next(name for name, form in table if form.search(piece.strip()))


# ---- counting and showing

class Tally:
    """Errors of one section by class."""

    def __init__(self):
        self.classes = collections.defaultdict(list)

    def add(self, name, example):
        self.classes[name].append(example)

    def result(self):
        """Classes by count; of each the examples that are most common."""
        by_count = sorted(self.classes.items(), key=lambda c: (c[0] == OTHER, -len(c[1]), c[0]))
        return {name: {'count': len(all_), 'examples': [e for e, _ in collections.Counter(all_).most_common(SHOWN)]} for name, all_ in by_count}


def brief(text):
    text = ' '.join(text.split())
    return text if len(text) <= WIDEST else text[:WIDEST - 3] + '...'


def of_dates(path):
    sections = {name: Tally() for name in ('missed', 'spurious', 'value', 'extent')}
    with open(path, encoding='utf-8', newline='') as file:
        for row in csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE):
            gold, system = row['gold'], row['system']
            if row['kind'] == 'MISS':
                sections['missed'].add(kind(gold, row['gtype'], row['gvalue']), f"{brief(gold)} {row['gvalue']}")
            elif row['kind'] == 'SPURIOUS':
                sections['spurious'].add(kind(system, row['stype'], row['svalue']), f"{brief(system)} {row['svalue']}")
            else:
                if row['kind'] == 'VALUE':
                    name = value_class(gold, row['gtype'], row['gvalue'], system, row['stype'], row['svalue'])
                    phrase = brief(gold) if gold == system else f'{brief(gold)} [{brief(system)}]'
                    sections['value'].add(name, f"{phrase} {row['gvalue']} got {row['svalue']}")
                if gold != system:
                    for name in extent_classes(gold, system):
                        sections['extent'].add(name, f'{brief(gold)} [{brief(system)}]')
    return {name: tally.result() for name, tally in sections.items()}


def expected_kind(suite, expect):
    """The kind of what a case expects.

    >>> expected_kind('duckling-en', [{'text': 'in 3 years', 'type': 'instant', 'grain': 'month', 'fn': 'datetime'}])
    'relative offset (3 days ago)'
    >>> expected_kind('chrono-en', [{'text': '3:30-4:30pm', 'known': {'hour': 15}, 'end_known': {'hour': 16}}])
    'time range'
    """
    if not expect:
        return 'nothing expected'
    if len(expect) > 1:
        return 'several expressions'
    e = expect[0]
    type_, timex = e.get('type') or '', ' '.join(t for t in e.get('timex') or [] if t)
    if suite.startswith('duckling'):
        clock = e.get('grain') in ('second', 'minute', 'hour')
        if e.get('open'):
            type_ = 'open'
        elif 'end_value_exclusive' in e:
            type_ = 'timerange' if clock else 'daterange ('
        else:
            type_ = 'time' if clock else 'daterange' if e.get('grain') in UNIT_GRAINS else 'date'
        timex = e.get('fn', '')
    elif suite.startswith('chrono'):
        clock = 'hour' in {**e.get('known', {}), **e.get('end_known', {})}
        unit = not {'day', 'weekday'} & set(e.get('known', {}))
        type_ = ('timerange' if clock else 'daterange (') if e.get('end_known') else 'time' if clock else 'daterange' if unit else 'date'
    elif 'Holiday' in suite:
        timex = 'Holiday'
    return first_of(PHRASES, e.get('text') or '', f'{type_} {timex}')


def of_phrases(listing):
    """-> {suite: section}, with 'all'; a section as in of_dates, whose classes also have 'suites' and 'nothing found'."""
    cases = re.findall(r'^(\S+)-\d+: (.*) \([^()\n]*\)\n    expected: (.*)\n    got: +(.*)$', listing, re.M)
    tallies = collections.defaultdict(Tally)
    suites = collections.defaultdict(collections.Counter)
    silent = collections.Counter()
    for suite, text, expect, got in cases:
        text, expect = ast.literal_eval(text), json.loads(expect)
        name = expected_kind(suite, expect)
        wanted = '; '.join(dict.fromkeys(wanted_value(e) for e in expect)) or 'nothing'
        example = f'{brief(text)} wants {brief(wanted)}, got {brief(got)}'
        for where in (suite, 'all'):
            tallies[where].add(name, example)
            silent[where, name] += got == 'nothing'
        suites[name][suite] += 1
    found = {}
    for where, tally in tallies.items():
        found[where] = {'by kind of what is expected': tally.result()}
        for name, one in found[where]['by kind of what is expected'].items():
            one['nothing found'] = silent[where, name]
            if where == 'all':
                one['suites'] = dict(suites[name].most_common())
    return found


def wanted_value(e):
    known = e.get('known')
    if known:
        return ' '.join(f'{k} {v}' for k, v in {**known, **{f'to {k}': v for k, v in (e.get('end_known') or {}).items()}}.items())
    begin = '/'.join(t for t in e.get('timex') or [] if t) or e.get('start_value') or 'any value'
    return begin + (f" to {e['end_value_exclusive']}" if e.get('end_value_exclusive') else '')


def lines(name, sections):
    """The lines that tools/score prints for one data set."""
    yield f'{name}: errors by class'
    for section, classes in sections.items():
        yield f'  {section}: {sum(one["count"] for one in classes.values())}'
        for name_, one in classes.items():
            yield f'  {one["count"]:5d}  {name_:42s}  {" | ".join(one["examples"])}'
            if 'nothing found' in one:
                by_suite = ', '.join(f'{suite.removeprefix("recognizers-")} {n}' for suite, n in one.get('suites', {}).items())
                yield f'         {one["nothing found"]} with nothing found' + (f'; {by_suite}' if by_suite else '')
