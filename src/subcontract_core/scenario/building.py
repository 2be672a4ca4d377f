"""A scenario from the nodes of its file: the closed format, key by key."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
import re

from attrs import define, evolve, field

from ..base import dates, numbers
from ..base.errors import MoneyError, Text, said
from ..base.guard import close_to
from ..base.located_yaml import Node
from .fields import Fields, clock, merged, month_text
from .ranges import most_cents, most_share
from .types import (
    ACTIVITY,
    BUYER_KINDS,
    CARE,
    HOUSING,
    LIVES_ON,
    PAPERS,
    PENSION,
    SECTORS,
    Activity,
    Assistance,
    Buyer,
    Debts,
    Gig,
    Housing,
    LawValue,
    Mark,
    Move,
    PayRule,
    Pension,
    Person,
    Scenario,
    Taxes,
    TermValue,
)
from .wording import people as listed_people
from .wording import spread

FORMAT = "subcontract-scenario/1"
MOST_MONTHS = 60
_WHEN = ("weekly", "every", "from", "to", "dates", "without")
_ACTIVITY = ("kind", *_WHEN, "start", "end", "allowance")
_HOUSING = ("kind", "rent", "municipality_group", "spouse", "spouse_income", "spouse_entitled")
_SHARED = (
    "birth_year",
    "lives_on",
    "activity",
    "care_allowance",
    "housing",
    "assets",
    "other_pension",
    "tax_card",
    "papers",
    "moves",
    "months_over_before",
    "taxes",
    "social_assistance",
    "debts",
    "pension",
    "absences",
)
_TOP = (
    "format",
    "id",
    "title",
    "note",
    "months",
    "pay",
    "continues_months",
    "source",
    "people_defaults",
    "people",
    "buyers",
    "gigs",
    "terms",
    "law",
)
_WITH_UNIT = re.compile(r"[0-9] ?(?:[:]|h|t|min)", re.IGNORECASE)
# People are numbered; anything that could be a name is refused.
_PERSON = re.compile(r"[A-Za-zÅÄÖåäö]{1,3}[-_]?[0-9]{1,4}")


def is_person(ident: str) -> bool:
    """Whether an id is a number of a person and could not be a name."""
    return _PERSON.fullmatch(ident) is not None


def _joined(node: Node) -> Node:
    """A group's id in own words ("Our group") with a hyphen for each space; the ids of people
    and buyers stay closed, since words could be a name.
    """
    return evolve(node, value="-".join(node.value.split())) if isinstance(node.value, str) else node


@define
class Builder(Fields):
    """Reads one file; notes faults and goes on with a default."""

    # the absences of each person, with their nodes
    away: dict[str, dict[date, Node]] = field(factory=dict)

    # -- the whole file -------------------------------------------------------------------------

    def scenario(self, root: Node) -> Scenario | None:
        top = root.mapping(_TOP, ("format", "id", "title", "months", "people"))
        if not top:
            return None
        if "format" in top:
            top["format"].one_of((FORMAT,))
        ident = self.ident(_joined(top["id"]), 60) if "id" in top else ""
        months = self.months(top["months"]) if "months" in top else (0, 0)
        people_nodes = top["people"].sequence() if "people" in top else []
        if "people" in top and top["people"].value == []:
            top["people"].fault(
                "an empty list", "at least one person", "Add a person, such as id: P1."
            )
        buyer_nodes, gig_nodes = self.items(top, "buyers"), self.items(top, "gigs")
        people = self.people(people_nodes, top.get("people_defaults"))
        buyers = self.unique(buyer_nodes, self.buyer)
        crews, sellers = [p.id for p in people], [b.id for b in buyers]
        if (
            "people" not in top
            or len(people) != len(people_nodes)
            or not all(map(is_person, crews))
        ):
            self.doubtful.add("people")
        if len(buyers) != len(buyer_nodes):
            self.doubtful.add("buyers")
        gigs = self.unique(gig_nodes, lambda node: self.gig(node, crews, sellers))
        people = self.absences(people, gigs, len(gigs) == len(gig_nodes))
        self.settle()
        return Scenario(
            id=ident,
            title=self.title(top),
            first_month=months[0],
            last_month=months[1],
            people=people,
            buyers=buyers,
            gigs=gigs,
            pay=self.pay(top.get("pay")),
            continues_months=self.value(
                top, "continues_months", "continues_months", lambda n: n.integer(1, 120, 12), 12
            ),
            terms=self.terms(self.items(top, "terms"), crews, [g.id for g in gigs]),
            law=self.law(self.items(top, "law")),
            marks=self.marks,
            note=self.words(top.get("note")),
            source=top["source"].text() if "source" in top else "",
            left_out=frozenset(self.left_out),
        )

    def title(self, top: dict[str, Node]) -> dict[str, str]:
        given = len(top["title"].faults.found) if "title" in top else 0
        plain = "title" in top and isinstance(top["title"].value, str) and top["title"].value
        texts = {} if plain else self.words(top.get("title"))
        if "title" in top and not texts and len(top["title"].faults.found) == given:
            top["title"].fault(
                top["title"].shown() if plain else "no text",
                "a text in one language or more, such as {fi: …}",
                "Write the title in the language you use.",
            )
        return texts

    def months(self, node: Node) -> tuple[int, int]:
        part = node.mapping(("from", "to"), ("from", "to"))
        first = self.value(part, "from", "months.from", self.month, None)
        last = self.value(part, "to", "months.to", self.month, None)
        if first is None or last is None:
            return (0, 0)
        if last < first:
            part["to"].fault(
                month_text(last),
                Text("{first} (`from`) or later", first=month_text(first)),
                "Choose another first or last month.",
            )
        elif last - first >= MOST_MONTHS:
            part["to"].fault(
                Text("{found} months", found=last - first + 1),
                Text("at most {most} months", most=MOST_MONTHS),
                "Split the question in two.",
            )
        else:
            self.first, self.last = dates.first_day(first), dates.last_day(last)
        return first, last

    def pay(self, node: Node | None) -> PayRule:
        part = node.mapping(("day", "month")) if node is not None else {}
        options = ("last", *map(str, range(1, 29)))

        def day(n: Node) -> str:
            text = n.value.strip().removesuffix(".").lstrip("0") if isinstance(n.value, str) else ""
            if text not in options:
                n.fault(
                    n.shown(),
                    "last, or a day from 1 to 28",
                    "Write last for the last day of the month.",
                )
                return "last"
            return text

        return PayRule(
            self.value(part, "day", "pay.day", day, "last"),
            self.value(
                part, "month", "pay.month", lambda n: n.one_of(("same", "next"), "same"), "same"
            ),
        )

    # -- people ---------------------------------------------------------------------------------

    def people(self, nodes: Iterable[Node], defaults: Node | None) -> tuple[Person, ...]:
        shared = defaults.mapping(_SHARED) if defaults is not None else {}
        return self.unique(nodes, lambda node: self.person(node, shared))

    def person(self, node: Node, shared: dict[str, Node]) -> Person | None:
        own = self.keys(node, "people", ("id", *_SHARED), ("id",))
        if "id" not in own:
            return None
        part = {**shared, **own}
        # inside these too a person's own values win one by one
        for key in ("activity", "housing", "taxes", "social_assistance", "debts", "pension"):
            if key in own and key in shared:
                part[key] = merged(shared[key], own[key])
        ident = own["id"].text()
        if ident and not is_person(ident):
            own["id"].fault(
                "an id that could be a name",
                "one to three letters and one to four digits, such as P1 or H-12",
                "People are P1, P2, …; nothing personal belongs in the file.",
            )
        at = f"people.{ident}"
        # a misspelt key is one fault
        if "birth_year" not in part and not any(close_to(key, ["birth_year"]) for key in part):
            node.fault(
                "no 'birth_year'",
                "'birth_year' must be given, here or under people_defaults",
                "Add a line birth_year: …",
            )
        youngest = (self.last.year if self.last else 2100) - 15
        activity = self.activity(part.get("activity"), f"{at}.activity")
        return Person(
            id=ident,
            birth_year=self.value(
                part,
                "birth_year",
                f"{at}.birth_year",
                lambda n: n.integer(1900, youngest, 1980),
                1980,
            ),
            lives_on=self.word(part, "lives_on", at, LIVES_ON),
            activity=activity,
            care_allowance=self.word(part, "care_allowance", at, CARE),
            housing=self.housing(part.get("housing"), f"{at}.housing"),
            assets=self.euros(part, "assets", at),
            other_pension=self.euros(part, "other_pension", at),
            withholding=self.value(
                part, "tax_card", f"{at}.tax_card", lambda n: n.fraction(), None
            ),
            papers=self.value(
                part,
                "papers",
                f"{at}.papers",
                lambda n: tuple(self.once(n, lambda item: item.one_of(PAPERS))),
                None,
            ),
            moves=self.value(part, "moves", f"{at}.moves", lambda n: self.moves(n, activity), ()),
            months_over_before=self.value(
                part,
                "months_over_before",
                f"{at}.months_over_before",
                lambda n: n.integer(0, 120),
                0,
            ),
            taxes=self.taxes(part.get("taxes"), f"{at}.taxes"),
            assistance=self.assistance(part.get("social_assistance"), f"{at}.social_assistance"),
            debts=self.debts(part.get("debts"), f"{at}.debts"),
            pension=self.pension(part.get("pension"), f"{at}.pension"),
            absences=self.value(
                part,
                "absences",
                f"{at}.absences",
                lambda n: self.dates(n, self.away.setdefault(ident, {})),
                (),
            ),
        )

    def absences(
        self, people: tuple[Person, ...], gigs: tuple[Gig, ...], all_gigs: bool
    ) -> tuple[Person, ...]:
        """The people with the absences that are on a day with a plan of theirs; judged once all
        gigs are read.
        """
        unsure = not all_gigs or any(
            fault.path.startswith("gigs") or ".activity" in fault.path
            for fault in self.faults.found
        )
        result = []
        for person in people:
            visits = {day for gig in gigs if person.id in gig.crew for day in gig.when.days()}
            visits.update(person.activity.when.days())
            asked = {day for move in person.moves for day in (move.day, move.to)}
            for day, item in self.away.get(person.id, {}).items():
                if day in asked:
                    item.fault(
                        Text("{day}, in a move of an activity day too", day=day),
                        "a day without a move",
                        "Remove the move or the absence.",
                    )
                self.excepted(
                    item,
                    day in visits or unsure,
                    Text("a day with a gig or activity of the person"),
                    Text("Check the date, or remove it."),
                )
            result.append(
                evolve(person, absences=tuple(day for day in person.absences if day in visits))
            )
        return tuple(result)

    def taxes(self, node: Node | None, at: str) -> Taxes | None:
        if node is None:
            return None
        part = node.mapping(("municipality", "church", "benefits"), ("municipality",))

        def share(key: str, default: Fraction | None = Fraction(0)) -> Fraction | None:
            return self.value(
                part, key, f"{at}.{key}", lambda n: n.fraction(most=most_share(key)), default
            )

        return Taxes(share("municipality"), share("church"), share("benefits", None))

    def assistance(self, node: Node | None, at: str) -> Assistance | None:
        if node is None:
            return None
        part = node.mapping(("housing", "other", "income"))
        return Assistance(
            self.value(
                part,
                "housing",
                f"{at}.housing",
                lambda n: n.cents(most=most_cents("housing")),
                None,
            ),
            self.euros(part, "other", at),
            self.euros(part, "income", at),
        )

    def debts(self, node: Node | None, at: str) -> Debts | None:
        if node is None:
            return None
        part = node.mapping(("dependants", "free_months"))
        return Debts(
            *(
                self.value(part, key, f"{at}.{key}", lambda n: n.integer(0, 12), 0)
                for key in ("dependants", "free_months")
            )
        )

    def pension(self, node: Node | None, at: str) -> Pension:
        part = node.mapping(("kind", "no_limit", "average_earnings")) if node is not None else {}
        kind = self.word(part, "kind", at, PENSION)
        no_limit = self.value(part, "no_limit", f"{at}.no_limit", lambda n: n.boolean(), False)
        national = kind == "national"
        if no_limit and not national:
            part["no_limit"].fault(
                "an earnings-related pension without a limit",
                "no_limit only with kind national",
                "Only a national pension granted because of blindness or lasting inability to move"
                " has no limit.",
            )
        if national and "average_earnings" in part:
            part["average_earnings"].fault(
                "average earnings of a national pension",
                "average_earnings only with an earnings-related kind",
                "The limit of a national pension is the same for everybody.",
            )
        if not national and node is not None and "average_earnings" not in part:
            node.fault(
                "an earnings-related pension without 'average_earnings'",
                "average_earnings in euros a month, such as 2500.00",
                "The pension decision states the earlier average earnings; 0 if nobody knows, which"
                " gives the lowest limit.",
            )
        return Pension(kind, no_limit, self.euros(part, "average_earnings", at))

    def activity(self, node: Node | None, at: str) -> Activity:
        part = node.mapping(_ACTIVITY, ("kind",)) if node is not None else {}
        kind = self.word(part, "kind", at, ACTIVITY)
        when = self.when(part, at)
        start = self.value(part, "start", f"{at}.start", self.time, Activity().start)
        end = self.value(part, "end", f"{at}.end", self.end_time, Activity().end)
        if end <= start:
            (part.get("end") or part["start"]).fault(
                Text("an end at {end}", end=clock(end)),
                Text("later than the start, {start}", start=clock(start)),
                "Hours over midnight are no activity of one day: write those until 24:00.",
            )
        no_days = not {f"{at}.weekly", f"{at}.dates"} <= self.left_out and not (
            when.dates or when.weekly
        )
        if (
            kind == "none"
            and when.days()
            and node is not None
            and not self.is_faulty(f"{node.path}.kind")
        ):
            node.fault(
                "activity days of kind none",
                "days only with kind disability or rehabilitative",
                "Choose the kind, or take the days out.",
            )
        return Activity(
            kind,
            when,
            start,
            end,
            self.value(
                part,
                "allowance",
                f"{at}.allowance",
                lambda n: n.cents(most=most_cents("allowance")),
                None,
            ),
            no_days and kind != "none",
        )

    def is_faulty(self, path: str) -> bool:
        """Whether a fault has been noted in what stands under a path: what follows from it is
        no second fault.
        """
        return any(
            fault.path == path or fault.path.startswith((f"{path}.", f"{path}["))
            for fault in self.faults.found
        )

    def moves(self, node: Node, activity: Activity) -> tuple[Move, ...]:
        moves: dict[date, Move] = {}
        planned = activity.when.days()
        unsure = self.is_faulty(f"{node.path.rpartition('.')[0]}.activity") or self.is_faulty(
            "people_defaults.activity"
        )
        for item in node.sequence():
            part = item.mapping(("day", "to"), ("day", "to"))
            day, to = (self.day(part[key]) if key in part else None for key in ("day", "to"))
            if day is None or to is None:
                continue
            if day not in planned and unsure:
                continue  # one mistake, one fault
            if day not in planned:
                part["day"].fault(
                    str(day), "a day on which the person has activity", "Check the date."
                )
            elif day in moves:
                part["day"].fault(
                    Text("{day} a second time", day=day),
                    "each day moved once",
                    "Remove one of them.",
                )
            moves[day] = Move(day, to)
        return tuple(moves.values())

    def housing(self, node: Node | None, at: str) -> Housing:
        part = node.mapping(_HOUSING, ("kind",)) if node is not None else {}
        spouse = self.value(part, "spouse", f"{at}.spouse", lambda n: n.boolean(), False)
        if spouse and "spouse_income" not in part:
            part["spouse"].fault(
                "a spouse without an income",
                "spouse_income in euros a year, 0 if there is none",
                "An income that is not known would count as nothing.",
            )
        kind = self.word(part, "kind", at, HOUSING)
        misspelt = [key for key in part if key not in _HOUSING]  # one mistake, one fault
        if (
            kind == "rent"
            and "rent" not in part
            and node is not None
            and not close_to("rent", misspelt)
        ):
            node.fault(
                Text("no {key!r}", key="rent"),
                Text("{key!r} must be given", key="rent"),
                Text("Add a line {key}: …", key="rent"),
            )
        rent = self.value(
            part, "rent", f"{at}.rent", lambda n: n.cents(most=most_cents("rent")), None
        )
        spouse_income = self.value(
            part,
            "spouse_income",
            f"{at}.spouse_income",
            lambda n: n.cents(most=most_cents("spouse_income")),
            None,
        )
        if rent and kind == "none" and "kind" in part and not self.is_faulty(part["kind"].path):
            part["rent"].fault(
                "a rent beside kind none",
                "a rent only with kind rent",
                "Write kind: rent, or take the rent out.",
            )
        if (
            spouse_income
            and not spouse
            and not ("spouse" in part and self.is_faulty(part["spouse"].path))
        ):
            part["spouse_income"].fault(
                "a spouse's income without a spouse",
                "spouse_income only with spouse: true",
                "Write spouse: true, or take the income out.",
            )
        return Housing(
            kind=kind,
            rent=rent,
            municipality_group=self.value(
                part,
                "municipality_group",
                f"{at}.municipality_group",
                lambda n: n.integer(1, 4, 4),
                4,
            ),
            spouse=spouse,
            spouse_income=spouse_income,
            spouse_entitled=self.value(
                part, "spouse_entitled", f"{at}.spouse_entitled", lambda n: n.boolean(), False
            ),
        )

    # -- work -----------------------------------------------------------------------------------

    def buyer(self, node: Node) -> Buyer | None:
        part = node.mapping(("id", "kind", "deducts_vat"), ("id", "kind"))
        if "id" not in part:
            return None
        ident = self.ident(part["id"])
        at = f"buyers.{ident}"
        kind = self.word(part, "kind", at, BUYER_KINDS)
        return Buyer(
            ident,
            kind,
            self.value(part, "deducts_vat", f"{at}.deducts_vat", lambda n: n.boolean(), False),
        )

    def gig(self, node: Node, people: list[str], buyers: list[str]) -> Gig | None:
        tried = len(node.faults.found)
        part = self.keys(
            node,
            "gigs",
            (
                "id",
                "buyer",
                "task",
                "sector",
                *_WHEN,
                "start",
                "minutes",
                "hours",
                "crew",
                "in_activity_premises",
            ),
            ("id", "buyer", "task", "crew"),
        )
        if "id" not in part:
            return None
        ident = self.ident(part["id"])
        at = f"gigs.{ident}"
        given = len(node.faults.found)
        when = self.when(part, at)
        if self.first and not when.days() and len(node.faults.found) == given:
            node.fault(
                "no day", "at least one day", "Give dates: […], or weekly: […] with from and to."
            )
        start = self.value(part, "start", f"{at}.start", self.time, 9 * 60)
        said = (
            "minutes" in part
            or "hours" in part
            or not any(fault.path.endswith(".end") for fault in node.faults.found[tried:])
        )
        # an end instead of a length is one mistake
        minutes = self.length(node, part, at) if said else 60
        if start + minutes > 24 * 60:
            part.get("start", node).fault(
                Text("{minutes} minutes from {start}", minutes=minutes, start=clock(start)),
                "a visit that ends by 24:00",
                self.over_midnight(start, minutes),
            )

        def member(item: Node) -> str:
            return self.known(item, people, "people")

        def crew(n: Node) -> tuple[str, ...]:
            if n.value == "all":
                return tuple(people)
            n = spread(n, listed_people) if n.value not in people else n
            if n.value == []:
                n.fault(
                    "an empty list", "at least one person, or all", "Name who goes, or write all."
                )
            elif n.value and isinstance(n.value, str):
                n.fault(
                    n.shown(),
                    "all, or a list of people such as [P1, P2]",
                    "Name who goes, or write all.",
                )
                return ()
            return tuple(self.once(n, member))

        return Gig(
            id=ident,
            buyer=self.value(
                part, "buyer", f"{at}.buyer", lambda n: self.known(n, buyers, "buyers"), ""
            ),
            task=self.value(part, "task", f"{at}.task", lambda n: n.text(), ""),
            when=when,
            minutes=minutes,
            crew=self.value(part, "crew", f"{at}.crew", crew, ()),
            sector=self.word(part, "sector", at, SECTORS, "other"),
            start=start,
            in_activity_premises=self.value(
                part,
                "in_activity_premises",
                f"{at}.in_activity_premises",
                lambda n: n.boolean(),
                False,
            ),
        )

    @staticmethod
    def over_midnight(start: int, minutes: int) -> Text:
        """How a visit over midnight is written as two."""
        until = 24 * 60 - start
        return Text(
            'Write two gigs: one with start "{start}" and minutes {until}, and one with start'
            ' "00:00" and minutes {after} on the days after.',
            start=clock(start),
            until=until,
            after=minutes - until,
        )

    def length(self, node: Node, part: dict[str, Node], at: str) -> int:
        if ("minutes" in part) == ("hours" in part):
            node.fault(
                "both minutes and hours" if "minutes" in part else "neither minutes nor hours",
                "one of minutes and hours",
                "Give one of them.",
            )
            return 60

        def hours(n: Node) -> int:
            why: Text | str = ""
            try:
                length = numbers.minutes(n.value if isinstance(n.value, str) else "")
            except MoneyError as error:
                length, why = (
                    0,
                    (
                        Text("{why}.", why=said(error))
                        if isinstance(n.value, str) and n.value
                        else "Write the number only."
                    ),
                )
            if not 1 <= length <= 720:
                n.fault(
                    n.shown(),
                    "hours from 0:01 to 12:00 that make whole minutes, such as 1.5",
                    why or "Check the number.",
                )
                return 60
            return length

        def whole_minutes(n: Node) -> int:
            # 1:30 and "90 min" have one meaning; a plain number is minutes.
            return (
                hours(n)
                if isinstance(n.value, str) and _WITH_UNIT.search(n.value)
                else n.integer(1, 720, 60)
            )

        if "hours" in part:
            return self.value(part, "hours", f"{at}.minutes", hours, 60)
        return self.value(part, "minutes", f"{at}.minutes", whole_minutes, 60)

    # -- what the user sets ---------------------------------------------------------------------

    def terms(self, nodes: list[Node], people: list[str], gigs: list[str]) -> tuple[TermValue, ...]:
        values: dict[tuple[str, ...], TermValue] = {}
        for node in nodes:
            tried = len(node.faults.found)
            part = self.keys(
                node,
                "terms",
                (
                    "model",
                    "term",
                    "value",
                    "person",
                    "gig",
                    "sector",
                    "instead_of_law",
                    "source",
                    "assumed",
                ),
                ("model", "term", "value"),
            )
            told = len(node.faults.found) > tried
            model, term, value = (
                part[key].text() if key in part else "" for key in ("model", "term", "value")
            )
            person = self.known(part["person"], people, "people") if "person" in part else ""
            gig = self.known(part["gig"], gigs, "gigs") if "gig" in part else ""
            sector = part["sector"].one_of(SECTORS) if "sector" in part else ""
            if sum(key in part for key in ("person", "gig", "sector")) > 1:
                node.fault(
                    "more than one of person, gig and sector",
                    "a value for one of them, or for everybody",
                    "Remove one of them.",
                )
            key = (model, term, person, gig, sector)
            if key in values and model and term and not told:
                node.fault(
                    Text("a second value for {model} {term}", model=model, term=term),
                    "one value",
                    "Remove one of them.",
                )
            stands_in = part["instead_of_law"].boolean() if "instead_of_law" in part else False
            place = part["value"].place if "value" in part else node.place
            values[key] = TermValue(
                *key[:2],
                value,
                *key[2:],
                self.mark(part) or Mark("assumed"),
                stands_in,
                node.place,
                place,
            )
        return tuple(values.values())

    def law(self, nodes: list[Node]) -> tuple[LawValue, ...]:
        values: dict[str, LawValue] = {}
        for node in nodes:
            part = node.mapping(
                ("parameter", "value", "reading", "source", "assumed"), ("parameter", "value")
            )
            parameter, value = (
                part[key].text() if key in part else "" for key in ("parameter", "value")
            )
            if parameter and parameter in values:
                node.fault(
                    Text("a second value for {parameter}", parameter=parameter),
                    "one value",
                    "Remove one of them.",
                )
            reading = part["reading"].boolean() if "reading" in part else False
            place = part["value"].place if "value" in part else node.place
            values[parameter] = LawValue(
                parameter, value, self.mark(part) or Mark("assumed"), not reading, node.place, place
            )
        return tuple(values.values())

    # -- values ---------------------------------------------------------------------------------
