"""The table of plugins with one fault each, by kind; each row is something that an author did."""

from support.broken_plugins import CHECKS, LAW, MODELS, VARIANTS, VOCABULARY, Broken

ONE = ((MODELS, "outside", "{module}"),)


def at(place, code):
    """Other code at one place of the model."""
    return {place: code}


def point(name, group=MODELS, value="{module}"):
    return ((group, name, value),)


IMPORT = [
    Broken(
        "raises",
        "import",
        r"cannot be loaded: ValueError: no licence \(in {module}.py:2\)",
        at("first", "raise ValueError('no licence')"),
    ),
    Broken(
        "leaves",
        "import",
        r"SystemExit: 3 \(in {module}.py:2\)",
        at("first", "raise SystemExit(3)"),
    ),
    Broken(
        "interrupts",
        "import",
        r"KeyboardInterrupt \(in {module}.py:2\)",
        at("first", "raise KeyboardInterrupt"),
    ),
    Broken(
        "has an exception of its own that is no Exception",
        "import",
        r"Own: x \(in {module}.py:4\)",
        at("first", "class Own(BaseException):\n    pass\nraise Own('x')"),
    ),
    Broken(
        "has an exception without words",
        "import",
        r"a Mute that cannot be written \(in {module}.py:4\)",
        at("first", "class Mute(Exception):\n    def __str__(self): return 1 / 0\nraise Mute()"),
    ),
    Broken(
        "asks for another package",
        "import",
        r"ModuleNotFoundError: No module named 'nowhere_at_all' \(in {module}.py:2\)",
        at("first", "import nowhere_at_all"),
    ),
    Broken(
        "takes a name that the core has not",
        "import",
        r"ImportError: cannot import name 'wagez'.* \(in {module}.py:2\)",
        at("first", "from subcontract_core.verbs.pricing import wagez"),
    ),
    Broken(
        "is no Python",
        "import",
        r"SyntaxError: .*\(in {module}.py:\d+\)",
        at("last", "def broken(:"),
    ),
    Broken(
        "is indented with both",
        "import",
        r"TabError: .*\(in {module}.py:\d+\)",
        at("last", "if True:\n        a = 1\n\tb = 2"),
    ),
    Broken(
        "recurs without an end",
        "import",
        r"RecursionError: .*\(in {module}.py:2\)",
        at("first", "def again(): again()\nagain()"),
    ),
    Broken(
        "takes all memory",
        "import",
        r"MemoryError",
        at("first", "import numpy\nnumpy.zeros((10**6, 10**10))"),
    ),
    Broken(
        "is slow",
        "import",
        r"import took 1\.\d s",
        at("first", "import time; time.sleep(1.05)"),
        harmless=True,
    ),
]
IMPORT += [
    Broken(
        "never ends",
        "import",
        r"import did not end in 0.7 s and was stopped \(in {module}.py:3\)",
        at("first", "import time\ntime.sleep(999)"),
        seconds=0.7,
    ),
    Broken(
        "turns for ever",
        "import",
        r"import did not end in 0.7 s and was stopped \(in {module}.py:\d\)",
        at("first", "while True:\n    pass"),
        seconds=0.7,
    ),
]
ENTRY = [
    Broken(
        "value is no module",
        "entry point",
        r"No module named 'nowhere_here'.*entry point nowhere_here.thing",
        points=point("outside", value="nowhere_here.thing"),
    ),
    Broken(
        "value names nothing of the module",
        "entry point",
        "AttributeError",
        points=point("outside", value="{module}:missing"),
    ),
    Broken(
        "value is a number",
        "entry point",
        "exactly one plugin must implement describe; nobody does",
        {"module": "thing = 7\n"},
        point("outside", value="{module}:thing"),
    ),
    Broken(
        "value has properties that raise",
        "entry point",
        r"registering its hooks failed: ValueError: not now \(in {module}.py:3\)",
        {
            "module": "class Thing:\n    @property\n    def subcontract_price(self):"
            " raise ValueError('not now')\nthing = Thing()\n"
        },
        point("outside", value="{module}:thing"),
    ),
    Broken(
        "id is that of a model of ours",
        "entry point",
        r"the id is that of a model in the package eksote-employer .*Give yours another id",
        at("describe", "return evolve(good, id='eksote-external')"),
        point("eksote-external"),
    ),
    Broken(
        "id is today",
        "entry point",
        "the id is that of a model in the package subcontract-core",
        at("describe", "return evolve(good, id='today')"),
        point("today"),
    ),
    Broken(
        "id is that of a variant of ours",
        "entry point",
        "the id is that of a model in the package",
        at("describe", "return evolve(good, id='vaalijala')"),
        point("vaalijala"),
    ),
    Broken(
        "id has blanks and dots",
        "entry point",
        r"the id 'Bad Model/\.\.' cannot be used; write small letters",
        at("describe", "return evolve(good, id='Bad Model/..')"),
        point("Bad Model/.."),
    ),
    Broken(
        "id means every model",
        "entry point",
        "the id 'all' means every model; choose another",
        at("describe", "return evolve(good, id='all')"),
        point("all"),
    ),
    Broken(
        "id is other in the manifest",
        "entry point",
        "its id is 'inside'; the entry point says 'outside'",
        at("describe", "return evolve(good, id='inside')"),
    ),
    Broken(
        "id is announced twice by one package",
        "entry point",
        "the id is announced twice",
        points=(*ONE, (VARIANTS, "outside", "{module}")),
    ),
]
HOOKS = [
    Broken(
        "has no route",
        "hooks",
        "exactly one plugin must implement route; nobody does",
        at("last", "del subcontract_route"),
    ),
    Broken(
        "has no describe",
        "hooks",
        "exactly one plugin must implement describe; nobody does",
        at("last", "del subcontract_describe"),
    ),
    Broken(
        "has a hook that is not marked",
        "hooks",
        "exactly one plugin must implement price; nobody does",
        at("last", "def subcontract_price(tables):\n    return None"),
    ),
    Broken(
        "has a hook that there is not",
        "hooks",
        r"no such hook: subcontract_prize \(in {module}.py:\d+\).*mean subcontract_price\?",
        at("last", "@hookimpl\ndef subcontract_prize(tables):\n    return None"),
    ),
    Broken(
        "has an argument that there is not",
        "hooks",
        r"\{{'scenario'\}} are declared .*Name only the arguments",
        at("last", "@hookimpl\ndef subcontract_price(scenario):\n    return None"),
    ),
    Broken(
        "has an argument with a default",
        "hooks",
        "price gives terms a default value",
        at("last", "@hookimpl\ndef subcontract_price(tables, terms=None):\n    return None"),
    ),
    Broken(
        "has a wrapper",
        "hooks",
        "check_benefits is a wrapper",
        at(
            "last",
            "@hookimpl(wrapper=True)\ndef subcontract_check_benefits(tables):\n    return (yield)",
        ),
    ),
    Broken(
        "has a hook that is a class",
        "hooks",
        "no such hook|must return|TypeError|exactly one",
        at("last", "subcontract_price = int"),
    ),
    Broken(
        "has a generator",
        "hooks",
        r"price returned generator; it must return Quote \(in {module}.py:\d+\)",
        at("price", "yield good"),
    ),
]
DESCRIBE = [
    Broken(
        "gives a dict",
        "manifest",
        r"describe returned dict; it must return Manifest",
        at("describe", "return dict(GOOD)"),
    ),
    Broken(
        "raises",
        "manifest",
        r"describe failed: KeyError: 'x' \(in {module}.py:\d+\)",
        at("describe", "return {}['x']"),
    ),
    Broken(
        "leaves a field out",
        "manifest",
        "describe failed: TypeError: .*region",
        at("describe", "return Manifest(id='outside', title={'en': 'x'})"),
    ),
    Broken(
        "has a plain title",
        "manifest",
        r"title is str; write a text by language",
        at("describe", "return evolve(good, title='Outside')"),
    ),
    Broken(
        "has an empty title",
        "manifest",
        "title is empty",
        at("describe", "return evolve(good, title={})"),
    ),
    Broken(
        "has a title of blanks",
        "manifest",
        "title is empty in every language",
        at("describe", "return evolve(good, title=words(' '))"),
    ),
    Broken(
        "has no English title",
        "manifest",
        r"its title has no English \(in {module}.py:\d+\). Add 'en' to title",
        at("describe", "return evolve(good, title={'fi': 'Vain suomeksi'})"),
        harmless=True,
    ),
    Broken(
        "has a language that is none",
        "manifest",
        "title has the language 'english'; the codes are en",
        at("describe", "return evolve(good, title={'english': 'x'})"),
    ),
    Broken(
        "has a language that is a number",
        "manifest",
        "title has the language 1",
        at("describe", "return evolve(good, title={1: 'x'})"),
    ),
    Broken(
        "has a title that is a number",
        "manifest",
        r"title \(en\) is int, not a text",
        at("describe", "return evolve(good, title={'en': 5})"),
    ),
    Broken(
        "has colours of a terminal",
        "manifest",
        r"title \(en\) holds a sign that cannot be seen \(U\+001B\)",
        at("describe", r"return evolve(good, title=words('\x1b[31mRED\x1b[0m'))"),
    ),
    Broken(
        "rings the bell",
        "manifest",
        r"region holds a sign that cannot be seen",
        at("describe", r"return evolve(good, region='ring\x07')"),
    ),
    Broken(
        "turns the direction",
        "manifest",
        r"title \(en\) holds a sign that cannot be seen \(U\+202E\)",
        at("describe", r"return evolve(good, title=words('a\u202eb'))"),
    ),
    Broken(
        "has a blank without width",
        "manifest",
        r"sources holds a sign that cannot be seen \(U\+200B\)",
        at("describe", r"return evolve(good, sources=('a\u200bb',))"),
    ),
    Broken(
        "has a book as a title",
        "manifest",
        "has 100000 letters; at most 2000",
        at("describe", "return evolve(good, title=words('a' * 100_000))"),
    ),
    Broken(
        "has a role that nobody knows",
        "manifest",
        "cooperative",
        at("describe", "return evolve(good, parties=(*good.parties, 'cooperative'))"),
    ),
    Broken(
        "has one party without its tuple",
        "manifest",
        r"keepers is str, not a tuple; one alone is written \(it,\)",
        at("describe", "return evolve(good, keepers='organiser')"),
    ),
    Broken(
        "has an edge of three",
        "manifest",
        "edges holds what is no pair of roles",
        at("describe", "return evolve(good, edges=(('buyer', 'organiser', 'person'),))"),
    ),
    Broken(
        "forbids what it expects",
        "manifest",
        "edges both expected and forbidden",
        at("describe", "return evolve(good, forbidden=(('buyer', 'organiser'),))"),
    ),
    Broken(
        "has a path that is a text",
        "manifest",
        "facts is str, not a Path",
        at("describe", "return evolve(good, facts='facts.yaml')"),
    ),
    Broken(
        "has kinds that are texts",
        "manifest",
        "kinds holds str; each must be Kind",
        at("describe", "return evolve(good, kinds=('bonus',))"),
    ),
    Broken(
        "has an id that is a number",
        "manifest",
        "the id is int, not a text",
        at("describe", "return evolve(good, id=7)"),
    ),
]
TERMS = [
    Broken(
        "declares a term twice",
        "terms",
        "the term wage_per_hour is declared twice",
        at("describe", "return evolve(good, terms=(WAGE, PRICE, WAGE))"),
    ),
    Broken(
        "has a value that is a float",
        "terms",
        'term wage_per_hour: value is float, not a text; write it in quotes, as in "11.0"',
        at("describe", "return evolve(good, terms=(evolve(WAGE, value=11.0), PRICE))"),
    ),
    Broken(
        "has a value that is a whole number",
        "terms",
        "value is int, not a text",
        at("describe", "return evolve(good, terms=(evolve(WAGE, value=11), PRICE))"),
    ),
    Broken(
        "has a value that is not a number",
        "terms",
        "'nan' is not an amount",
        at("describe", "return evolve(good, terms=(evolve(WAGE, value='nan'), PRICE))"),
    ),
    Broken(
        "has a value below nothing",
        "terms",
        "less than nothing",
        at("describe", "return evolve(good, terms=(evolve(WAGE, value='-5.00'), PRICE))"),
    ),
    Broken(
        "has a unit that there is not",
        "terms",
        "unit 'euro/hour'; allowed",
        at("describe", "return evolve(good, terms=(evolve(WAGE, unit='euro/hour'), PRICE))"),
    ),
    Broken(
        "has a mark that there is not",
        "terms",
        "mark 'guessed'; allowed",
        at("describe", "return evolve(good, terms=(evolve(WAGE, mark='guessed'), PRICE))"),
    ),
    Broken(
        "has a source of nowhere",
        "terms",
        "marked sourced, without a source",
        at("describe", "return evolve(good, terms=(evolve(WAGE, mark='sourced'), PRICE))"),
    ),
    Broken(
        "has terms that are a dict",
        "terms",
        "terms is dict, not a tuple",
        at("describe", "return evolve(good, terms={'wage': 11})"),
    ),
    Broken(
        "has a term that is a text",
        "terms",
        "terms holds str; each must be Term",
        at("describe", "return evolve(good, terms=('wage',))"),
    ),
    Broken(
        "has one choice without its tuple",
        "terms",
        "choices is no tuple of texts",
        at(
            "describe",
            "return evolve(good, terms=(*good.terms,"
            " Term('rule', 'choice', words('Rule'), choices='yes')))",
        ),
    ),
    Broken(
        "has an address that there is not",
        "terms",
        "per buyer; allowed: person, gig, sector",
        at("describe", "return evolve(good, terms=(evolve(WAGE, per=('buyer',)), PRICE))"),
    ),
    Broken(
        "asks for a term that it does not declare",
        "terms",
        r"asks for a term it does not declare: 'bonus' \(in {module}.py:\d+\)",
        at("price", "terms.shifts('bonus')\nreturn good"),
    ),
]
FILES = [
    Broken(
        "has no facts file",
        "files",
        r"nofacts.yaml.*found no such file",
        at("describe", "return evolve(good, facts=HERE / 'nofacts.yaml')"),
    ),
    Broken(
        "has a facts file that is no YAML",
        "files",
        r"facts.yaml:\d+: .*text that YAML cannot read",
        at("describe", "return evolve(good, facts=HERE / 'facts.yaml')"),
        files={"facts.yaml": "roles: [\n"},
    ),
    Broken(
        "has a facts file that says nothing",
        "files",
        "no 'roles'.*must be given",
        at("describe", "return evolve(good, facts=HERE / 'facts.yaml')"),
        files={"facts.yaml": "status: {{}}\n"},
    ),
    Broken(
        "has no onboarding file",
        "files",
        "nosteps.yaml.*found no such file",
        at("describe", "return evolve(good, onboarding=HERE / 'nosteps.yaml')"),
    ),
    Broken(
        "has an onboarding file that is no YAML",
        "files",
        r"steps.yaml:\d+: .*text that YAML cannot read",
        at("describe", "return evolve(good, onboarding=HERE / 'steps.yaml')"),
        files={"steps.yaml": "steps: [\n"},
    ),
    Broken(
        "has steps without an actor",
        "files",
        "no 'actor'",
        at("describe", "return evolve(good, onboarding=HERE / 'steps.yaml')"),
        files={"steps.yaml": "steps:\n  - {{code: a, title: A, source: S}}\n"},
    ),
    Broken(
        "reads a file that is not there in a hook",
        "files",
        r"onboard failed: FileNotFoundError.*\(in {module}.py:\d+\)",
        at("onboard", "(HERE / 'gone.csv').read_text()\nreturn good"),
    ),
]
COLUMNS = [
    Broken(
        "promises floats",
        "columns",
        r"price: promises 1 .*cents has dtype float64; .*Count in whole cents",
        at("price", "return evolve(good, promises=(evolve(pay, cents=pay.cents / 1.0),))"),
    ),
    Broken(
        "charges what is not a number",
        "columns",
        r"price: charges 1 .*cents has dtype float64",
        at("price", "return evolve(good, charges=(evolve(asked, cents=asked.cents * np.nan),))"),
    ),
    Broken(
        "promises too few rows",
        "columns",
        r"price: promises 1 .* has shape .* rows \(in {module}.py:\d+\)",
        at("price", "return evolve(good, promises=(evolve(pay, cents=pay.cents[:-1]),))"),
    ),
    Broken(
        "promises a list",
        "columns",
        r"price: promises 1 .*cents is list, not a NumPy array",
        at("price", "return evolve(good, promises=(evolve(pay, cents=list(pay.cents)),))"),
    ),
    Broken(
        "promises one number",
        "columns",
        r"price: promises 1 .*cents is int, not a NumPy array",
        at("price", "return evolve(good, promises=(evolve(pay, cents=1400),))"),
    ),
    Broken(
        "promises a masked column",
        "columns",
        r"price: promises 1 .*cents is MaskedArray, not a NumPy array",
        at(
            "price",
            "return evolve(good, promises=(evolve(pay, cents=np.ma.masked_equal(pay.cents, 0)),))",
        ),
    ),
    Broken(
        "promises a table",
        "columns",
        r"price: promises 1 .* has shape",
        at("price", "return evolve(good, promises=(evolve(pay, cents=pay.cents[:, None]),))"),
    ),
    Broken(
        "promises objects",
        "columns",
        r"price: promises 1 .*cents has dtype object",
        at("price", "return evolve(good, promises=(evolve(pay, cents=pay.cents.astype(object)),))"),
    ),
    Broken(
        "charges below nothing",
        "columns",
        r"price: charges 1 .*cents is negative",
        at("price", "return evolve(good, charges=(evolve(asked, cents=-asked.cents),))"),
    ),
    Broken(
        "charges more than can be added up",
        "columns",
        r"price: charges 1 .*cents holds .* more than can be added up",
        at("price", "return evolve(good, charges=(evolve(asked, cents=asked.cents * 0 + 2**62),))"),
    ),
    Broken(
        "overflows",
        "columns",
        r"price: charges 1 .*cents holds .* more than can be added up",
        at(
            "price",
            "return evolve(good, charges=(evolve(asked, cents=asked.cents.astype(np.uint64) - 2**60),))",
        ),
    ),
    Broken(
        "charges visits that there are not",
        "columns",
        r"price: charges 1 .*gig holds",
        at("price", "return evolve(good, charges=(evolve(asked, gig=asked.gig + 10_000),))"),
    ),
    Broken(
        "knows in words",
        "columns",
        r"price: promises 1 .*known must be True, False or",
        at("price", "return evolve(good, promises=(evolve(pay, known='yes'),))"),
    ),
    Broken(
        "has a reason in words",
        "columns",
        r"price: promises 1 is str, not a Reason",
        at("price", "return evolve(good, promises=(evolve(pay, why='because'),))"),
    ),
    Broken(
        "offers in numbers",
        "columns",
        "onboard: offered has dtype int64",
        at("onboard", "return evolve(good, offered=good.offered.astype(np.int64))"),
    ),
    Broken(
        "has a status that there is not",
        "columns",
        "onboard: labour holds codes outside",
        at("onboard", "return evolve(good, labour=good.labour + 7)"),
    ),
    Broken(
        "gives nothing",
        "columns",
        r"onboard returned NoneType; it must return Admission \(in {module}.py:\d+\)",
        at("onboard", "good"),
    ),
    Broken(
        "has steps that are words",
        "columns",
        "onboard: steps holds str; each must be Step",
        at("onboard", "return evolve(good, steps=('apply',))"),
    ),
    Broken(
        "changes the question",
        "columns",
        r"price failed: ValueError: .*read-only \(in {module}.py:\d+\)",
        at("price", "tables.shifts.minutes[:] = 60\nreturn good"),
    ),
    Broken(
        "changes a person",
        "columns",
        r"price failed: .*FrozenInstanceError|price failed: ValueError",
        at("price", "tables.people.allowance = 0\nreturn good"),
    ),
]
MONEY = [
    Broken(
        "keeps less than is left",
        "money",
        r"in minus out of organiser .*route in {module}.py:\d+",
        at(
            "route",
            "[k] = good.keeps\nreturn evolve(good, keeps=(evolve(k, cents=k.cents - 100),))",
        ),
    ),
    Broken(
        "keeps floats",
        "money",
        "route: keeps.margin has dtype float64",
        at(
            "route",
            "[k] = good.keeps\nreturn evolve(good, keeps=(evolve(k, cents=k.cents / 1.0),))",
        ),
    ),
    Broken(
        "keeps for one case too many",
        "money",
        "route: keeps.margin has shape",
        at(
            "route",
            "[k] = good.keeps\n"
            "return evolve(good, keeps=(evolve(k, cents=np.append(k.cents, 0)),))",
        ),
    ),
    Broken(
        "keeps for nobody known",
        "money",
        "declares to keep money but is no keeper",
        at("route", "[k] = good.keeps\nreturn evolve(good, keeps=(k, evolve(k, role='kela')))"),
    ),
    Broken(
        "keeps in words",
        "money",
        "route: keeps holds str; each must be Keep",
        at("route", "return evolve(good, keeps=('margin',))"),
    ),
    Broken(
        "keeps without its tuple",
        "money",
        r"route: keeps is Keep, not a tuple",
        at("route", "return evolve(good, keeps=kept)"),
    ),
    Broken(
        "swallows the VAT",
        "money",
        "VAT paid on by organiser",
        at(
            "route",
            "own = tuple(line for line in invoice.lines if line.kind != 'vat_remitted')\n"
            "return evolve(good, sheets=(evolve(invoice, lines=own), *good.sheets[1:]))",
        ),
    ),
    Broken(
        "invoices half",
        "money",
        r"VAT of \d+ cents on \d+ cents; the law says",
        at(
            "route",
            "net = invoice.lines[0]\nhalf = evolve(net, cents=net.cents // 2)\n"
            "changed = evolve(invoice, lines=(half, *invoice.lines[1:]))\n"
            "return evolve(good, sheets=(changed, *good.sheets[1:]))",
        ),
    ),
    Broken(
        "pays half",
        "money",
        "pay .* differ from pay promised",
        at(
            "route",
            "wage = slips.lines[0]\nhalf = evolve(wage, cents=wage.cents // 2)\n"
            "changed = evolve(slips, lines=(half, *slips.lines[1:]))\n"
            "return evolve(good, sheets=(invoice, changed, *good.sheets[2:]))",
        ),
    ),
    Broken(
        "pays in a month that is not asked about",
        "money",
        r"payslips.month lies outside the horizon",
        at(
            "route",
            "late = evolve(slips, month=slips.month + 50)\n"
            "return evolve(good, sheets=(invoice, late, *good.sheets[2:]))",
        ),
    ),
    Broken(
        "pays somebody of nowhere",
        "money",
        "payslips.person holds",
        at(
            "route",
            "other = evolve(slips, person=slips.person + 500)\n"
            "return evolve(good, sheets=(invoice, other, *good.sheets[2:]))",
        ),
    ),
    Broken(
        "has a line of floats",
        "money",
        "invoices.invoice_vat has dtype float64",
        at(
            "route",
            "lines = (invoice.lines[0], *(evolve(l, cents=l.cents * 1.0) for l in invoice.lines[1:]))\n"
            "return evolve(good, sheets=(evolve(invoice, lines=lines), *good.sheets[1:]))",
        ),
    ),
    Broken(
        "has lines that are a list",
        "money",
        "payslips.lines is list, not a tuple",
        at(
            "route",
            "changed = evolve(slips, lines=list(slips.lines))\n"
            "return evolve(good, sheets=(invoice, changed, *good.sheets[2:]))",
        ),
    ),
    Broken(
        "pays by a kind that nobody declared",
        "money",
        r"payslips.bonus is of a kind that the model may not use",
        at(
            "route",
            "wage = slips.lines[0]\n"
            "own = Line('bonus', 'organiser', 'person', wage.cents, Reason('reason.wage'))\n"
            "changed = evolve(slips, lines=(*slips.lines, own))\n"
            "return evolve(good, sheets=(invoice, changed, *good.sheets[2:]))",
        ),
    ),
    Broken(
        "lets a stranger pay",
        "money",
        "no edge of this model|no party",
        at(
            "route",
            "lines = tuple(evolve(l, payer='platform') if l.payer == 'organiser' else l"
            " for l in slips.lines)\n"
            "return evolve(good, sheets=(invoice, evolve(slips, lines=lines), *good.sheets[2:]))",
        ),
    ),
]
MONEY += [
    Broken(
        "pays a benefit",
        "money",
        r"payslips.housing_allowance is a benefit, .*Leave the line out",
        at(
            "route",
            "wage = slips.lines[0]\n"
            "own = Line('housing_allowance', 'kela', 'person', wage.cents, Reason('reason.wage'))\n"
            "changed = evolve(slips, lines=(*slips.lines, own))\n"
            "return evolve(good, sheets=(invoice, changed, *good.sheets[2:]))",
        ),
    ),
    Broken(
        "pays out of nothing without being a keeper",
        "money",
        r"organiser gets and pays money but is no keeper",
        {
            "describe": "return evolve(good, keepers=())",
            "route": "return evolve(good, keeps=())",
        },
    ),
    Broken(
        "pays the same hours twice",
        "money",
        r"the same work is paid twice",
        at("price", "return evolve(good, promises=(pay, pay))"),
    ),
    Broken(
        "promises what is a charge",
        "columns",
        "price: promises holds Charge; each must be Promise",
        at("price", "return evolve(good, promises=(asked,))"),
    ),
    Broken(
        "promises without its tuple",
        "columns",
        "price: promises is Promise, not a tuple",
        at("price", "return evolve(good, promises=pay)"),
    ),
]
RUNNING = [
    Broken(
        "turns for ever",
        "running",
        r"price did not end in 0.7 s and was stopped \(in {module}.py:\d+\)",
        at("price", "while True:\n    pass"),
        seconds=0.7,
    ),
    Broken(
        "waits for ever",
        "running",
        r"route did not end in 0.7 s and was stopped \(in {module}.py:\d+\)",
        at("route", "import threading\nthreading.Event().wait()"),
        seconds=0.7,
    ),
    Broken(
        "fails in a hook",
        "running",
        r"route failed: KeyError: 'nothing here' \(in {module}.py:\d+\)",
        at("route", "return {}['nothing here']"),
    ),
    Broken(
        "fails in a function of its own",
        "running",
        r"route failed: ZeroDivisionError: .*\(in {module}.py:\d+\)",
        {"route": "return helper(good)", "last": "def helper(good):\n    return 1 // 0"},
    ),
    Broken(
        "fails in a verb that it calls wrongly",
        "running",
        r"route failed: .*\(in {module}.py:\d+\)",
        at("route", "group_shifts(tables, None)\nreturn good"),
    ),
    Broken(
        "leaves in a hook",
        "running",
        r"route failed: SystemExit: 4 \(in {module}.py:\d+\)",
        at("route", "raise SystemExit(4)"),
    ),
    Broken(
        "interrupts in a hook",
        "running",
        r"route failed: KeyboardInterrupt \(in {module}.py:\d+\)",
        at("route", "raise KeyboardInterrupt"),
    ),
    Broken(
        "closes like a generator",
        "running",
        r"route failed: GeneratorExit",
        at("route", "raise GeneratorExit"),
    ),
    Broken(
        "blames the scenario",
        "running",
        r"route failed: InputError",
        at(
            "route",
            "from subcontract_core.base.errors import Fault, InputError\n"
            "raise InputError([Fault('x', 'y', 'z', 'w')])",
        ),
    ),
    Broken(
        "takes all memory in a hook",
        "running",
        r"route failed: MemoryError: .*\(in {module}.py:\d+\)",
        at("route", "return np.zeros((10**6, 10**10))"),
    ),
    Broken(
        "recurs in a hook",
        "running",
        r"route failed: RecursionError: .*\(in {module}.py:\d+\)",
        {"route": "return again()", "last": "def again():\n    return again()"},
    ),
]
AROUND = [
    Broken(
        "replaces the promise of conservation at import",
        "around",
        r"import replaced subcontract_core.engine.pipeline.conserve .*\(in {module}.py:\d+\)",
        at(
            "first",
            "import subcontract_core.engine.pipeline as pl\npl.conserve = lambda outcome: None",
        ),
    ),
    Broken(
        "replaces a function of the core in a hook",
        "around",
        r"price replaced subcontract_core.accounts.conservation.conserve",
        at(
            "price",
            "import subcontract_core.accounts.conservation as c\nc.conserve = print\nreturn good",
        ),
    ),
    Broken(
        "replaces a method of the core",
        "around",
        r"replaced subcontract_core.model.kinds.Kind._rules",
        at(
            "first",
            "from subcontract_core.model.kinds import Kind\nKind._rules = lambda self: ()",
        ),
    ),
    Broken(
        "adds a method to the core",
        "around",
        r"replaced subcontract_core.model.documents.Sheet.__bool__",
        at(
            "first",
            "from subcontract_core.model.documents import Sheet as S\n"
            "def never(self): return False\nS.__bool__ = never",
        ),
    ),
    Broken(
        "widens a limit of the core",
        "around",
        r"replaced subcontract_core.model.term.MOST_CENTS",
        at(
            "first",
            "from subcontract_core.model.term import MOST_CENTS\nMOST_CENTS['eur/hour'] = 10**12",
        ),
    ),
    Broken(
        "replaces a function of NumPy",
        "around",
        r"replaced numpy.sum",
        at("first", "import numpy\nnumpy.sum = lambda *a, **b: 0"),
    ),
    Broken(
        "replaces a function of Python",
        "around",
        r"replaced builtins.round",
        at("first", "import builtins\nbuiltins.round = int"),
    ),
    Broken(
        "prints in a hook",
        "around",
        "",
        at("route", "print('debug', quote)\nreturn good"),
        harmless=True,
    ),
    Broken(
        "prints at import",
        "around",
        "",
        at("first", "print('hello')"),
        harmless=True,
    ),
    Broken(
        "writes to the descriptor",
        "around",
        "",
        at("route", "import os; os.write(1, b'debug')\nreturn good"),
        harmless=True,
    ),
    Broken(
        "leaves a thread",
        "around",
        r"route left a thread running \(in {module}.py:\d+\)",
        at(
            "route",
            "import threading, time\nthreading.Thread(target=time.sleep, args=(1,)).start()\n"
            "return good",
        ),
        harmless=True,
    ),
    Broken(
        "sets the arithmetic of NumPy",
        "around",
        r"route changed np.seterr \(in {module}.py:\d+\)",
        at("route", "np.seterr(all='ignore')\nreturn good"),
        harmless=True,
    ),
    Broken(
        "silences warnings",
        "around",
        "import changed the filters of warnings",
        at("first", "import warnings; warnings.simplefilter('ignore')"),
        harmless=True,
    ),
    Broken(
        "goes into another folder",
        "around",
        "route changed the working folder",
        at("route", "import os; os.chdir('/')\nreturn good"),
        harmless=True,
    ),
    Broken(
        "sets a variable of the environment",
        "around",
        "import changed variables of the environment",
        at("first", "import os; os.environ['LANG'] = 'xx'"),
        harmless=True,
    ),
    Broken(
        "sets the random state",
        "around",
        "route changed the state of random",
        at("route", "import random; random.seed(1)\nreturn good"),
        harmless=True,
    ),
    Broken(
        "sets the random state of NumPy",
        "around",
        "route changed the state of np.random",
        at("route", "np.random.seed(1)\nreturn good"),
        harmless=True,
    ),
    Broken(
        "sets the context of decimals",
        "around",
        "route changed the context of decimal",
        at("route", "import decimal; decimal.getcontext().prec = 3\nreturn good"),
        harmless=True,
    ),
    Broken(
        "exchanges the streams",
        "around",
        "route changed the streams and hooks of sys",
        at("route", "import io, sys; sys.stderr = io.StringIO()\nreturn good"),
        harmless=True,
    ),
    Broken(
        "is slow in a hook",
        "around",
        r"price took 1\.\d s \(in {module}.py:\d+\). Work on whole columns",
        at("price", "import time; time.sleep(1.05)\nreturn good"),
        harmless=True,
    ),
]
_HEAD = (
    "format: subcontract-variant/1\nbased_on: {0}\ntitle: {{{{en: x}}}}\nsummary: {{{{en: x}}}}\n"
)


def variant(name, told, files, points, **more):
    """A package with variants beside an empty module."""
    files = {f"{{module}}_data/variants/{file}.yaml": text for file, text in files.items()}
    return Broken(
        name,
        "variants",
        told,
        files={"{module}_data/__init__.py": "", **files},
        points=tuple((VARIANTS, point, "{module}_data") for point in points),
        **more,
    )


VARIANT = [
    variant(
        "goes in a circle",
        "va is based on vb is based on va: a variant must end at a model",
        {"va": _HEAD.format("vb"), "vb": _HEAD.format("va")},
        ("va", "vb"),
    ),
    variant(
        "is based on itself",
        "va is based on va",
        {"va": _HEAD.format("va")},
        ("va",),
    ),
    variant(
        "is based on nothing known",
        "no model 'work-activty'; did you mean work-activity",
        {"va": _HEAD.format("work-activty")},
        ("va",),
    ),
    variant("has no file", "found no such file", {}, ("va",)),
    variant("is no YAML", "text that YAML cannot read", {"va": "title: [\n"}, ("va",)),
    variant(
        "has a model's id",
        "the id is that of a model in the package",
        {"work-activity": _HEAD.format("today")},
        ("work-activity",),
    ),
    variant(
        "has an unknown term",
        r"va.yaml:\d+: .*the unknown key 'wage_per_hours'",
        {
            "va": _HEAD.format("eksote-external")
            + "terms:\n  wage_per_hours: {{value: 11, source: S}}\n"
        },
        ("va",),
    ),
    variant(
        "has a term without its mark",
        r"va.yaml:\d+: .*a term without its mark",
        {"va": _HEAD.format("eksote-external") + "terms:\n  wage_per_hour: {{value: 11}}\n"},
        ("va",),
    ),
]
REMARKS = [
    Broken(
        "has a severity that there is not",
        "findings",
        r"findings.not_offered.severity is 'terrible'; allowed: stop, warning",
        at("remark", "return Effects(findings=(evolve(good, severity='terrible'),))"),
    ),
    Broken(
        "has a code in capitals",
        "findings",
        "holds the code 'Our Rule!'",
        at("remark", "return Effects(findings=(evolve(good, code='Our Rule!'),))"),
    ),
    Broken(
        "is about nobody there",
        "findings",
        "findings.not_offered.person holds",
        at("remark", "return Effects(findings=(evolve(good, person=row + 900),))"),
    ),
    Broken(
        "is about a person by name",
        "findings",
        "findings.not_offered.person is list",
        at("remark", "return Effects(findings=(evolve(good, person=['P1']),))"),
    ),
    Broken(
        "counts without a unit",
        "findings",
        "not a Quantity",
        at("remark", "return Effects(findings=(evolve(good, numbers={'n': row}),))"),
    ),
    Broken(
        "counts for others",
        "findings",
        "findings.not_offered.n has shape",
        at(
            "remark", "return Effects(findings=(evolve(good, numbers={'n': CENTS(np.arange(9))}),))"
        ),
    ),
    Broken(
        "has no tuple of findings",
        "findings",
        "findings is Finding, not a tuple",
        at("remark", "return Effects(findings=good)"),
    ),
    Broken(
        "has a duty of nobody",
        "findings",
        r"a duty of 'the clerk'.*\(in {module}.py:\d+\)",
        at("remark", "return Effects(findings=(evolve(good, duty=Duty('the clerk', row)),))"),
    ),
    Broken(
        "has cautions that are numbers",
        "findings",
        "cautions holds int; each must be str",
        at("remark", "return Effects(cautions=(1,))"),
    ),
    Broken(
        "has a threshold of floats",
        "findings",
        "thresholds holds dict; each must be Threshold",
        at("remark", "return Effects(thresholds=({'limit': 5},))"),
    ),
    Broken(
        "gives a list of findings",
        "findings",
        "check_benefits returned list; it must return Effects",
        at("remark", "return [good]"),
    ),
]
_CHECK = "from subcontract_core.model.hookspecs import hookimpl\n"
OTHERS = [
    Broken(
        "checks that cannot be loaded",
        "others",
        r"mine \(package .*\): cannot be loaded: ValueError: check broken \(in {module}.py:1\)",
        {"module": "raise ValueError('check broken')\n"},
        point("mine", CHECKS),
    ),
    Broken(
        "checks that fail",
        "others",
        r"mine .*check_benefits failed: KeyError: 'x' \(in {module}.py:4\).*left out",
        {
            "module": _CHECK
            + "@hookimpl\ndef subcontract_check_benefits(tables):\n    return {}['x']\n"
        },
        point("mine", CHECKS),
        harmless=True,
    ),
    Broken(
        "checks that give nothing",
        "others",
        r"mine .*check_benefits returned NoneType.*left out",
        {"module": _CHECK + "@hookimpl\ndef subcontract_check_benefits(tables):\n    pass\n"},
        point("mine", CHECKS),
        harmless=True,
    ),
    Broken(
        "checks that are a model",
        "others",
        "checks cannot implement",
        points=point("mine", CHECKS),
    ),
    Broken(
        "checks with another argument",
        "others",
        r"\{{'scenario'\}} are declared",
        {"module": _CHECK + "@hookimpl\ndef subcontract_check_benefits(scenario):\n    pass\n"},
        point("mine", CHECKS),
    ),
    Broken(
        "checks without a check",
        "others",
        "it implements no check_benefits",
        {"module": "x = 1\n"},
        point("mine", CHECKS),
    ),
    Broken(
        "checks with the country's name",
        "others",
        "finland is announced in subcontract.checks by another package too",
        {"module": _CHECK + "@hookimpl\ndef subcontract_check_benefits(tables):\n    pass\n"},
        point("finland", CHECKS),
    ),
    Broken(
        "a second law",
        "others",
        "a second body of law is not used",
        {"module": "def law():\n    return 1\n"},
        point("sweden", LAW, "{module}:law"),
    ),
    Broken(
        "words that cannot be loaded",
        "others",
        r"cannot be loaded: ValueError: no words",
        {"module": "raise ValueError('no words')\n"},
        point("mine", VOCABULARY),
    ),
]
BROKEN = (
    *IMPORT,
    *ENTRY,
    *HOOKS,
    *DESCRIBE,
    *TERMS,
    *FILES,
    *COLUMNS,
    *MONEY,
    *RUNNING,
    *AROUND,
    *VARIANT,
    *REMARKS,
    *OTHERS,
)
