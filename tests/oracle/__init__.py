"""A slow, plain recomputation of a person's months, written from the law and not from the code.

Nothing here imports the rules of `finland/`: values stand in a table of their own
(`law_values`), sums are `fractions.Fraction` in euros, and each rule is a loop over months.

Where the sources say nothing, it takes these readings, as the program does; none was seen:

* Work that is to go on for a year or more has no end that a decision could see. Months without
  work after the last pay are not foreseen until they have come.
* A review of the pensioners' allowance because work begins looks at the twelve months from its
  first month, every other review at those from its own.
* A year's income leaves out the pensions of the months in which they rest, by the amounts of the
  month of the decision; after the told months a pension rests as it did in the last with pay.
* Months over the limit before the scenario mean that the work is in the decision at its start.
* Any review counts work from the month in which it begins, though work alone opens one later.
* Over April 2024 a decision keeps its deduction from earnings in all twelve months; what pay takes
  off the benefit is that of each month, and work never adds less than nothing.
* A run of months over the limit is as long as it is told, never as it is foreseen.
* At 65 an old-age pension is paid whatever became of the disability pension, with what hangs on it.
* The decision in force counts the household of the first month that is told.
* A household that is another from the first of a month counts from it in the general allowance and
  from the next in the pensioners'; a right that begins on the way is decided on the law of its month.
* Enforcement counts benefits after the exact share of tax, as the act speaks of the net.
"""
