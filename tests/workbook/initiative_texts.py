"""The files of made-up initiatives: answers with gaps, and a model and questionnaire with every kind of thing."""

from typing import Final

MANY: Final = 70
"""So many lines that a sum over them is split into helper cells."""

_HEAD = """
handprint_answers: 1
initiative: {id: i-2, name: "=1+1 [Hal] 'De Brink'", kind: hall}
period: {from: 2023-01-01, to: 2023-12-31, status: forecast}
"""

GAPS = (
    _HEAD
    + """
questionnaire: {id: buurthuis, version: "2026.1", route: extended}
model: {id: overijssel, version: "2026.1"}
answers:
  legal_form: stichting
  proud_of: "=HYPERLINK(\\"x\\")"
  has_volunteers: {state: dont_know}
  volunteers: {value: 28, state: estimated}
  volunteer_hours: {value: 2500, state: estimated, low: 2000, high: 3000}
  paid_fte: 0
  revenue: 0
  cash_costs: {state: refused}
  activities:
    - {title: "=1+1", kind: day_activity, participants: 12, sessions: {state: dont_know}}
    - {title: "@SUM(1)", kind: meeting, participants: 22, sessions: 96}
    - {title: "Filmavond", kind: {state: dont_know}, participants: 4.5, sessions: 10}
    - {participants: {state: dont_know}}
  meals: 1500
  meal_contribution: 9.00
  literacy_left: 6
  less_lonely_people: 0
  shared_meals_deadweight: 50%
  shared_meals_displacement: {state: dont_know}
  electricity_kwh: 6200
"""
)

QUESTIONS = """
questionnaire: kinds
version: "1"
title: {nl: Alle soorten, en: Every kind}
sections:
  - id: all
    title: {nl: Alles, en: All}
    questions:
      - {id: open, type: yes_no, ask: {nl: "Open?", en: "Open?"}}
      - id: form
        type: choice
        options:
          - {code: one, nl: "Vorm *", en: "Form *"}
          - {code: two, nl: "Vorm ?", en: "Form ?"}
          - {code: three, nl: "=1+1", en: "=1+1", only_if: open}
        ask: {nl: "Vorm?", en: "Form?"}
        allow: [not_applicable]
        when_off_route: two
      - {id: since, type: date, ask: {nl: "Sinds?", en: "Since?"}}
      - id: themes
        type: multi
        options:
          - {code: b, nl: Beta, en: Beta, only_if: "form != 'one' and answered(since)"}
          - {code: a, nl: Alfa, en: Alpha}
          - {code: nothing, nl: Niets, en: Nothing, none: yes}
        ask: {nl: "Thema's?", en: "Themes?"}
      - {id: founded, type: date, ask: {nl: "Opgericht?", en: "Founded?"}}
      - {id: remark, type: text, ask: {nl: "Opmerking?", en: "Remark?"}}
      - id: meals
        type: whole
        unit: meal
        min: 0
        max: 100000
        decimals: 0
        ask: {nl: "Maaltijden?", en: "Meals?"}
        ask_if: open
        when_off_route: 0
        allow: [not_applicable, estimate]
      - {id: share, type: percent, min: 0, max: 100, decimals: 1, ask: {nl: "Deel?", en: "Share?"}}
      - {id: fee, type: number, unit: EUR/meal, min: 0, max: 100, decimals: 2, ask: {nl: "Betaalt?", en: "Pays?"}}
  - id: shifts
    title: {nl: Diensten, en: Shifts}
    repeat: {group: shifts, max: 4, name_from: name}
    questions:
      - {id: name, type: text, ask: {nl: Naam, en: Name}}
      - {id: plates, type: whole, unit: meal, min: 0, max: 1000, decimals: 0, ask: {nl: Borden, en: Plates},
         allow: [not_applicable], when_off_route: 0}
      - id: days
        type: multi
        options:
          - {code: sa, nl: Zaterdag, en: Saturday}
          - {code: su, nl: Zondag, en: Sunday, only_if: "open or plates > 3 [meal]"}
        ask: {nl: Dagen, en: Days}
  - id: trips
    title: {nl: Uitjes, en: Trips}
    repeat: {group: trips, max: 2, name_from: where}
    questions:
      - {id: where, type: text, ask: {nl: Waarheen, en: Where to}}
      - {id: cost, type: euros, min: 0, max: 1000, decimals: 2, ask: {nl: Kosten, en: Cost}}
"""

LINE = """
  {id}:
    name: {{nl: "Regel {id}", en: "Line {id}"}}
    counts: {counts}
    goals: {{2: 33%, 3: 67%}}
    target: "2.1"
    quantity: "{quantity}"
    proxy: {proxy}
    effect: "{effect}"
    own_contribution: "{own}"
    corrections: {{deadweight: "default(share, 12.5%)", displacement: 0%, attribution: 5%}}
    duration_years: {years}
    drop_off: {drop}
    exclusive_group: [{group}]
    round: {{places: 2, mode: {mode}}}
    why: {{nl: Daarom, en: Because}}
"""

MODEL = """
model: kinds
version: "1"
name: {nl: Alles, en: All}
valid_from: 2026-01-01
price_year: 2024
price_factors:
  2023: {value: 1.05, evidence: derived, source: s}
discount: {rate: 3%, first_year: yes, evidence: assumption}
goals:
  2: {nl: Twee, en: Two, colour: "#DDA63A"}
  3: {nl: Drie, en: Three, colour: "#4C9F38"}
sources:
  s: {title: "=1+1", publisher: "@P", year: 2023, url: "https://example.org/a"}
  t: {title: T, publisher: P, year: 2023, url: "https://example.org/?a=1&b='x'"}
proxies:
  meal:
    {value: 8.35, low: 7, high: 9, unit: EUR/meal, price_year: 2023,
     kind: public_price, evidence: published, source: s}
  plate:
    {value: 3.335, low: 3, high: 4, unit: EUR/meal, price_year: 2024,
     kind: public_price, evidence: published, source: t}
indicators:
"""

TOTALS = """
  chosen:
    name: {nl: Keuzes, en: Choices}
    counts: count
    goals: {2: 100%}
    target: "2.1"
    quantity: "if(form = 'two', 1, 0) + if(selected(themes, 'a'), 10, 0) + count_selected(themes) * 100"
    unit: "1"
    why: {nl: Daarom, en: Because}
  dated:
    name: {nl: Data, en: Dates}
    counts: count
    goals: {2: 100%}
    target: "2.1"
    quantity: "if(since >= '2020-01-01', 1, 0) + if(founded < '1900-01-01', 10, 0) + if(answered(remark), 100, 0)"
    unit: "1"
    why: {nl: Daarom, en: Because}
  saturdays:
    name: {nl: Zaterdagen, en: Saturdays}
    counts: count
    goals: {2: 100%}
    target: "2.1"
    quantity: "count(shifts, selected(days, 'sa')) + if(answered(shifts), 10, 0)"
    unit: "1"
    why: {nl: Daarom, en: Because}
totals:
  dearest:
    {name: {nl: Duurste, en: Dearest}, is: "max(trips, cost)", unit: EUR, round: 2}
  per_meal:
    name: {nl: Per maaltijd, en: Per meal}
    is: "impact_value / (meals * 1.5 + sum(shifts, plates) * 2.25 + meals * 0.125)"
    unit: EUR/meal
    round: 2
    not_applicable_if: "meals + sum(shifts, plates) = 0"
    because: {nl: Geen maaltijden., en: No meals.}
presentation:
  by_size: [{below: 1000, to: 10}, {below: 10000, to: 100}, {to: 1000}]
  impact_value: {round_to: by_size}
"""

LINES = (
    {
        "id": "served",
        "quantity": "meals",
        "proxy": "meal",
        "effect": "default(share, 40%)",
        "own": "fee",
        "years": "3",
        "drop": "10%",
        "mode": "half_away",
    },
    {"id": "plates_given", "quantity": "sum(shifts, plates)", "own": "fee", "mode": "floor"},
    {"id": "harmful", "counts": "harm", "quantity": "meals", "mode": "ceiling"},
    {"id": "kept", "counts": "memo", "quantity": "meals", "mode": "half_away"},
    *({"id": f"line_number_{at}", "quantity": f"meals * {at} / {MANY}", "group": "many"} for at in range(MANY)),
)
USUAL = {
    "counts": "impact",
    "proxy": "plate",
    "effect": "100%",
    "own": "0",
    "years": "1",
    "drop": "0%",
    "group": "food",
    "mode": "half_away",
}

KNOWN = (
    _HEAD
    + """
questionnaire: {id: kinds, version: "1", route: extended}
model: {id: kinds, version: "1"}
answers:
  open: yes
  form: three
  themes: [a, b]
  since: 2021-02-28
  founded: 1898-05-01
  remark: "=1+1"
  meals: 7
  share: 12.5%
  fee: 0.35
  shifts: [{name: A, days: [sa, su], plates: 3}, {name: B, days: [], plates: {state: not_applicable}}]
  trips: [{where: Zwolle, cost: 12.35}, {where: Kampen, cost: 9}]
"""
)

CLOSED = (
    _HEAD
    + """
questionnaire: {id: kinds, version: "1", route: extended}
model: {id: kinds, version: "1"}
answers:
  open: no
  form: {state: not_applicable}
  themes: [nothing]
  since: {state: dont_know}
  meals: {value: 70, state: estimated, low: 60, high: 80}
  shifts: []
  trips: []
"""
)

SHUT = (
    _HEAD
    + """
questionnaire: {id: kinds, version: "1", route: extended}
model: {id: kinds, version: "1"}
answers:
  open: no
  form: three
  since: {state: dont_know}
  themes: [a, b]
  share: 12.5%
  shifts: [{name: A, days: [su], plates: 3}, {name: B, days: [su], plates: 4}, {name: C, days: [sa], plates: 5}]
  trips: [{where: Zwolle, cost: 12.35}]
"""
)
