"""Four kinds of nothing, apart in the data and in every face; zero is an amount."""

NOT_GIVEN, NOT_IN_SOURCES, NOT_FOR_THIS_PERSON = (
    "not_given",
    "not_in_the_sources",
    "not_for_this_person",
)
