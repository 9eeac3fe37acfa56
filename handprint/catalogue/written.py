"""Faults: numbers, euros, percentages and dates that a person wrote and that may mean two things."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_NUMBER_ROWS: tuple[Row, ...] = (
    Row(
        "number-missing",
        Text("Hier staat geen getal.", "There is no number here."),
        Text("Vul een getal in, of 'weet niet'.", "Fill in a number, or 'don't know'."),
    ),
    Row(
        "not-a-number",
        Text("'{written}' is geen getal.", "'{written}' is not a number."),
        Text("Schrijf een getal in cijfers, zoals 2.500.", "Write a number in digits, such as 2.500."),
    ),
    Row(
        "number-too-long",
        Text("'{written}' is te lang voor een getal.", "'{written}' is too long for a number."),
        Text("Schrijf alleen het getal, in hoogstens 40 tekens.", "Write only the number, in 40 characters at most."),
    ),
    Row(
        "bare-dash",
        Text("Wat betekent het streepje '{written}'?", "What does the dash '{written}' mean?"),
        Text(
            "Schrijf 0 als het nul is, 'weet niet' als u het niet weet, of 'n.v.t.' als het niet speelt.",
            "Write 0 if it is zero, 'don't know' if you do not know, or 'n/a' if it does not apply.",
        ),
    ),
    Row(
        "number-small-signs",
        Text("'{written}' heeft een breuk of een klein cijfer.", "'{written}' has a fraction sign or a raised digit."),
        Text("Schrijf decimalen met een komma, zoals 0,5.", "Write decimals with a comma, such as 0,5."),
    ),
    Row(
        "number-other-digits",
        Text("'{written}' heeft cijfers uit een ander schrift.", "'{written}' has digits of another script."),
        Text("Gebruik de cijfers 0 tot en met 9.", "Use the digits 0 to 9."),
    ),
    Row(
        "number-with-euro",
        Text(
            "'{written}': hier hoort een getal zonder euroteken.", "'{written}': a number without euros belongs here."
        ),
        Text(
            "Schrijf alleen het getal, of kijk of dit de goede vraag is.",
            "Write only the number, or check the question.",
        ),
    ),
    Row(
        "number-with-percent",
        Text("'{written}': hier hoort geen procent.", "'{written}': a percentage does not belong here."),
        Text("Schrijf het getal zelf, zonder %.", "Write the number itself, without %."),
    ),
    Row(
        "number-about",
        Text("'{written}' is geen precies getal.", "'{written}' is not an exact number."),
        Text(
            "Schrijf alleen het getal. Is het een schatting? Kies dan 'schatting', met een laagste en hoogste getal.",
            "Write only the number. If it is an estimate, choose 'estimate', with a lowest and a highest number.",
        ),
    ),
    Row(
        "number-range",
        Text("In '{written}' staan twee getallen.", "There are two numbers in '{written}'."),
        Text(
            "Schrijf een getal. Weet u alleen een laagste en hoogste? Kies dan 'schatting'.",
            "Write one number. If you only know a lowest and a highest, choose 'estimate'.",
        ),
    ),
    Row(
        "number-time",
        Text("Is '{written}' een tijd?", "Is '{written}' a time?"),
        Text(
            "Schrijf uren met een komma: anderhalf uur is 1,5.", "Write hours with a comma: an hour and a half is 1,5."
        ),
    ),
    Row(
        "number-in-brackets",
        Text("Betekenen de haakjes in '{written}' min?", "Do the brackets in '{written}' mean minus?"),
        Text("Schrijf een min voor het getal, of haal de haakjes weg.", "Write a minus sign, or remove the brackets."),
    ),
    Row(
        "number-with-exponent",
        Text("'{written}' is geschreven met een e.", "'{written}' is written with an e."),
        Text("Schrijf het getal helemaal uit.", "Write the number out in full."),
    ),
    Row(
        "number-with-gaps",
        Text("'{written}' heeft iets tussen de cijfers.", "'{written}' has something between its digits."),
        Text(
            "Zet een punt tussen duizendtallen, zoals 2.500, of niets.",
            "Put a point between thousands, as in 2.500, or nothing.",
        ),
    ),
    Row(
        "number-mixed-signs",
        Text("De punten en komma's in '{written}' kloppen niet.", "The points and commas in '{written}' do not fit."),
        Text(
            "Schrijf punten voor duizendtallen en een komma voor decimalen: 1.234,56.",
            "Write points for thousands and a comma for decimals: 1.234,56.",
        ),
    ),
    Row(
        "number-leading-zero",
        Text(
            "'{written}' begint met een nul. Is het wel een getal?", "'{written}' starts with a zero. Is it a number?"
        ),
        Text("Haal de nullen vooraan weg als het een getal is.", "Remove the zeros in front if it is a number."),
    ),
    Row(
        "number-with-point",
        Text("De punt in '{written}' kan twee dingen betekenen.", "The point in '{written}' may mean two things."),
        Text(
            "Schrijf een komma voor decimalen (12,50) en punten alleen om de drie cijfers (2.500).",
            "Write a comma for decimals (12,50), and points only between groups of three digits (2.500).",
        ),
    ),
    Row(
        "number-english-comma",
        Text("De komma in '{written}' kan twee dingen betekenen.", "The comma in '{written}' may mean two things."),
        Text(
            "Bedoelt u duizendtallen? Schrijf 2.500. Bedoelt u decimalen? Laat de nul aan het eind weg: 2,5.",
            "If you mean thousands, write 2.500. If you mean decimals, leave out the zero at the end: 2,5.",
        ),
    ),
    Row(
        "number-half-decimals",
        Text("Bij de komma in '{written}' ontbreken cijfers.", "Digits are missing beside the comma in '{written}'."),
        Text("Schrijf cijfers voor en na de komma, zoals 0,5.", "Write digits before and after the comma, as in 0,5."),
    ),
    Row(
        "number-with-words",
        Text("In '{written}' staat meer dan een getal.", "'{written}' is more than a number."),
        Text("Schrijf alleen het getal, in cijfers.", "Write only the number, in digits."),
    ),
)

_EURO_AND_PERCENT_ROWS: tuple[Row, ...] = (
    Row(
        "euros-three-decimals",
        Text("'{written}' heeft meer dan twee decimalen.", "'{written}' has more than two decimals."),
        Text(
            "Bedoelt u duizend? Schrijf dan een punt: 2.500. Anders hoogstens twee cijfers na de komma.",
            "If you mean thousands, write a point: 2.500. Otherwise at most two digits after the comma.",
        ),
    ),
    Row(
        "percent-sign-missing",
        Text("Is '{written}' een percentage?", "Is '{written}' a percentage?"),
        Text("Schrijf het met %, zoals 25 %.", "Write it with %, such as 25 %."),
    ),
)

_DATE_ROWS: tuple[Row, ...] = (
    Row(
        "date-missing",
        Text("Hier staat geen datum.", "There is no date here."),
        Text("Vul een datum in, zoals 31-1-2025.", "Fill in a date, such as 31-1-2025."),
    ),
    Row(
        "not-a-date",
        Text("'{written}' lezen we niet als datum.", "'{written}' is not read as a date."),
        Text("Schrijf dag, maand en jaar: 31-1-2025.", "Write day, month and year: 31-1-2025."),
    ),
    Row(
        "date-impossible",
        Text("De datum '{written}' bestaat niet.", "The date '{written}' does not exist."),
        Text("Kijk de dag en de maand na. De dag staat voorop.", "Check the day and the month. The day comes first."),
    ),
    Row(
        "date-short-year",
        Text("In '{written}' is het jaar niet volledig.", "The year in '{written}' is not complete."),
        Text("Schrijf het jaar in vier cijfers: 31-1-2025.", "Write the year in four digits: 31-1-2025."),
    ),
    Row(
        "date-day-or-month",
        Text("Wat is de dag en wat de maand in '{written}'?", "Which is the day and which the month in '{written}'?"),
        Text("Schrijf de maand in letters: 1 februari 2025.", "Write the month in letters: 1 February 2025."),
    ),
)

WRITTEN_ROWS: tuple[Row, ...] = _NUMBER_ROWS + _EURO_AND_PERCENT_ROWS + _DATE_ROWS
