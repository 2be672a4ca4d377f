"""What each key of a description says: shown by editors, and a page of the documentation each.

A key of the reader without a sentence here is a failing test (`tests/schemas/test_model_keys.py`).
"""

from collections.abc import Mapping

KEYS: Mapping[str, str] = {
    "format": "Which format the file has; always the same words.",
    "id": "The model's short name in small letters and hyphens, as `--models` takes it.",
    "based_on": "The id of the model that this one differs from in terms and words only.",
    "title": "What the model is called on every page, by language.",
    "region": "Whose model it is.",
    "summary": "The model in one sentence, by language: who employs, who sells, who pays.",
    "sources": "The public documents that describe the model; the first one is cited everywhere.",
    "parties": "Parties of the model's own, with what each acts as; and whose money a party moves.",
    "offered_to": "Whose clients may take part, by kind of activity; left out: everybody.",
    "calendar": "What becomes of a day of activity on which somebody has a visit.",
    "gigs": "Whether people take gigs in this model; `none`: no activity day is lost.",
    "terms": "What the model leaves to be set: wages, prices, shares. Each with its unit and mark.",
    "flows": "Who pays whom what, and for what; all else about money follows from these lines.",
    "trainees": "Who practises unpaid: an option of a choice that is made for each person.",
    "kinds": "Kinds of line of the model's own, each with what it counts as.",
    "keeps": "Under which kind of line a party keeps what is left with it.",
    "allowed": "Pairs of parties between whom a hook of the model's module moves money.",
    "forbidden": "Pairs of parties between whom no money may go in this model.",
    "staff": "Who bears the work of instructors and coaches, and whether the price covers it.",
    "remarks": "What the region's documents remark on people, workers or buyers.",
    "texts": "Words of the model's own by key and language, such as those of its findings.",
    "pay_day": "The day on which this model pays, where it is not the scenario's.",
    "steps": "The steps before the first shift, here or in the file that is named.",
    "facts": "Who does what, legal status and national questions, here or in the named file.",
}

FLOW_KEYS: Mapping[str, str] = {
    "sale": "A price that a buyer pays to a party; names the term of the price.",
    "own_name": "A price that the participant bills in their own name.",
    "billing": "The fee of a service that bills the participant's own work; names its term.",
    "employment": "A wage under a contract of employment; names the term of the wage.",
    "fee": "A fee of an assignment, without employment.",
    "repaid": "What the way cost, given back; no pay.",
    "purchase": "Days of activity that one party buys from another.",
    "allowance": "The work activity allowance of a day of activity; write `activity`.",
    "subsidy": "The law's wage subsidy (`wage_subsidy`) or a share of the wage cost.",
    "per": "What one of the amount is for, such as an hour or a month.",
    "from": "Who pays; left out where only one can be meant.",
    "to": "Who is paid; left out where only one can be meant.",
    "with": "A second term that the flow needs: items, kilometres, hours in a fee, the sale.",
    "kind": "The kind of line of a cost that is given back.",
    "vat": "Whether value added tax is added to the price, or the sale is exempt.",
    "sector": "Whether the employer is private, public or an association.",
    "shared_by": "Whether a share is divided by heads or by hours.",
    "payslips": "Whether a payslip is for the whole month or for each buyer's work in it.",
    "pay_class": "Whether the agreement has a class of pay of its own for these workers.",
    "source": "The flow's own document, else that of its term; empty where no document says it.",
    "when": "The flow holds only where this option is taken; days bought: by model or by person.",
    "exempt_when": "The sale is exempt from VAT where this option of a choice is taken.",
    "deduction_when": "Buyers may get the household deduction where this option is taken.",
    "statement_when": "A statement says that no YEL insurance is due, where this option is taken.",
}
