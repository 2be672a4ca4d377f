"""A scenario in which not everything goes as planned."""

FILE = """format: subcontract-scenario/1
id: happened
title: {en: Happened}
months: {from: 2026-01, to: 2026-03}
pay: {day: last, month: same, by_model: {light: {after: buyer_has_paid}, hired: {day: 15, month: next}}}
people:
  - {id: P1, birth_year: 1990}
  - {id: P2, birth_year: 1990}
buyers: [{id: B1, kind: company, closed: [2026-02-03, {from: 2026-03-02, to: 2026-03-13}], pays: {days: 30}, paid_late: [{month: 2026-01, days: 20}]}]
gigs:
  - {id: G1, buyer: B1, task: tidying, weekly: [tue], hours: 4, crew: all}
  - {id: G2, buyer: B1, task: raking, dates: [2026-02-06], hours: 2, crew: [P1], planned: false}
away: [{person: P2, from: 2026-02-10, to: 2026-02-12, why: ill}, {person: P1, from: 2026-03-31, why: holiday}]
realised:
  - {gig: G1, date: 2026-01-13, person: P1, hours: 3.5}
  - {gig: G1, date: 2026-01-20, happened: false, by: buyer, notice: same_day}
  - {gig: G1, date: 2026-01-21, minutes: 90}
"""
