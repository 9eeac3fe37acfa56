"""Faults: the history of an interview, its answer file, and who has them open."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_ANOTHER_NAME = Text(
    "Zet een kopie van dit bestand terug. Hebt u die niet? Geef dit bestand een andere naam. Dan begint een nieuwe"
    " geschiedenis met wat in het antwoordenbestand staat.",
    "Put a copy of this file back. Is there none? Give this file another name. Then a new history begins with what the"
    " answer file holds.",
)

_HISTORY: tuple[Row, ...] = (
    Row(
        "history-line-unreadable",
        Text(
            "Deze regel van de geschiedenis is kapot, of iemand heeft hem veranderd.",
            "This line of the history is broken, or somebody changed it.",
        ),
        _ANOTHER_NAME,
    ),
    Row(
        "history-chain-broken",
        Text(
            "Deze regel van de geschiedenis past niet achter de vorige: hier staat nummer {sequence}, verwacht was"
            " {expected} met het zegel van de regel ervoor.",
            "This line of the history does not follow the one before: it has number {sequence}, expected was {expected}"
            " with the seal of the line before.",
        ),
        _ANOTHER_NAME,
    ),
    Row(
        "history-line-torn",
        Text(
            "De laatste regel van de geschiedenis is niet af: het programma stopte tijdens het bewaren.",
            "The last line of the history is unfinished: the program stopped while saving.",
        ),
        Text(
            "Controleer het laatste antwoord dat u gaf. Al het andere is bewaard.",
            "Check the last answer that you gave. Everything else is saved.",
        ),
        "warning",
    ),
    Row(
        "history-not-written",
        Text("Uw antwoord is nog niet bewaard: {reason}.", "Your answer is not saved yet: {reason}."),
        Text(
            "Er is niets verloren. Maak ruimte op de schijf, of sluit de schijf weer aan. Probeer het dan nog eens.",
            "Nothing is lost. Free some disk space, or connect the disk again. Then try once more.",
        ),
    ),
    Row(
        "history-changed-meanwhile",
        Text(
            "De geschiedenis is veranderd terwijl dit interview open was. Uw antwoord is niet bewaard.",
            "The history was changed while this interview was open. Your answer is not saved.",
        ),
        Text(
            "Stop dit interview en open het opnieuw. Geef daarna uw laatste antwoord nog een keer.",
            "Stop this interview and open it again. Then give your last answer once more.",
        ),
    ),
    Row(
        "history-missing",
        Text(
            "De geschiedenis van dit bestand is er niet; de antwoorden zelf wel, tot en met regel {sequence}.",
            "The history of this file is missing; the answers themselves are here, up to entry {sequence}.",
        ),
        Text(
            "Hebt u het bestand dat eindigt op `.history.jsonl`? Stop dan en zet het ernaast. Anders begint een nieuwe"
            " geschiedenis.",
            "Do you have the file that ends in `.history.jsonl`? Then stop and put it beside this one. Otherwise a new"
            " history begins.",
        ),
        "warning",
    ),
    Row(
        "history-of-another-file",
        Text(
            "Dit antwoordenbestand en de geschiedenis ernaast horen niet bij elkaar.",
            "This answer file and the history beside it do not belong together.",
        ),
        Text(
            "Kijk elk verschil na voordat u verdergaat. Twijfelt u? Stop dan en zoek de goede bestanden bij elkaar.",
            "Look at each difference before you go on. In doubt? Then stop and find the files that belong together.",
        ),
        "warning",
    ),
)

_ANSWER_FILE: tuple[Row, ...] = (
    Row(
        "answer-file-behind",
        Text(
            "Uw antwoord is bewaard, maar het antwoordenbestand is nog niet bijgewerkt: {reason}.",
            "Your answer is saved, but the answer file is not up to date yet: {reason}.",
        ),
        Text(
            "Sluit het bestand in andere programma's. Bij het volgende antwoord wordt het opnieuw geprobeerd.",
            "Close the file in other programs. It is tried again with the next answer.",
        ),
        "warning",
    ),
    Row(
        "answer-file-made-again",
        Text(
            "Het antwoordenbestand was weg. Het is opnieuw gemaakt uit de geschiedenis.",
            "The answer file was gone. It was made again from the history.",
        ),
        Text(
            "Wilt u echt opnieuw beginnen? Kies dan een andere bestandsnaam.",
            "Do you really want to begin anew? Then choose another file name.",
        ),
        "warning",
    ),
    Row(
        "answer-file-changed-outside",
        Text(
            "Iemand heeft het antwoordenbestand veranderd buiten het interview om. Verschillen: {changes}.",
            "Somebody changed the answer file outside the interview. Differences: {changes}.",
        ),
        Text(
            "U krijgt elk verschil te zien. Zeg steeds of het klopt.",
            "You will see each difference. Say each time whether it is right.",
        ),
        "warning",
    ),
    Row(
        "answer-file-damaged",
        Text(
            "Dit antwoordenbestand kan zo niet gelezen worden. De geschiedenis ernaast is wel goed.",
            "This answer file cannot be read as it is. The history beside it is sound.",
        ),
        Text(
            "Verbeter het bestand, of geef `--restore`: dan wordt het opnieuw gemaakt uit de geschiedenis. Het kapotte"
            " bestand blijft ernaast staan.",
            "Mend the file, or give `--restore`: then it is made again from the history. The broken file is kept beside"
            " it.",
        ),
    ),
    Row(
        "answer-file-restored",
        Text(
            "Het antwoordenbestand is opnieuw gemaakt uit de geschiedenis. Het kapotte bestand heet nu {beside}.",
            "The answer file was made again from the history. The broken file is now called {beside}.",
        ),
        Text(
            "Had iemand het met de hand veranderd? Neem dat dan over uit het kapotte bestand.",
            "Did somebody change it by hand? Then take that over from the broken file.",
        ),
        "warning",
    ),
)

_OPEN: tuple[Row, ...] = (
    Row(
        "interview-open-elsewhere",
        Text(
            "Dit interview is al open bij {person} op {machine}, sinds {since}.",
            "This interview is already open with {person} on {machine}, since {since}.",
        ),
        Text(
            'Vraag of het daar dicht mag. Is het daar niet meer open? Neem het over met `--take-over "reden"`.',
            'Ask whether it can be closed there. Is it no longer open there? Take it over with `--take-over "reason"`.',
        ),
    ),
    Row(
        "interview-taken-over",
        Text(
            "Een ander heeft dit interview overgenomen. Uw antwoord is niet bewaard.",
            "Somebody else has taken this interview over. Your answer is not saved.",
        ),
        Text(
            "Stop hier. Spreek af wie verdergaat en open het bestand daarna opnieuw.",
            "Stop here. Agree who goes on, and open the file again after that.",
        ),
    ),
    Row(
        "lock-left-behind",
        Text(
            "Dit interview is niet netjes gesloten door {person} op {machine}, open sinds {since}.",
            "This interview was not closed properly by {person} on {machine}, open since {since}.",
        ),
        Text(
            "U kunt verdergaan. Controleer het laatste antwoord.",
            "You can go on. Check the last answer.",
        ),
        "warning",
    ),
)

_UNDOING: tuple[Row, ...] = (
    Row(
        "undo-no-such-entry",
        Text("Regel {sequence} staat niet in deze geschiedenis.", "Entry {sequence} is not in this history."),
        Text("Kies een nummer van 2 tot en met {last}.", "Choose a number from 2 to {last}."),
    ),
    Row(
        "undo-nothing-changed",
        Text("In regel {sequence} is niets veranderd.", "Nothing was changed in entry {sequence}."),
        Text("Kies een andere regel.", "Choose another entry."),
    ),
    Row(
        "undo-changed-since",
        Text(
            "Wat in regel {sequence} is gezegd, is later weer veranderd, in regel {later}.",
            "What was said in entry {sequence} was changed again later, in entry {later}.",
        ),
        Text("Maak eerst regel {later} ongedaan.", "Undo entry {later} first."),
    ),
)

ROWS: tuple[Row, ...] = _HISTORY + _ANSWER_FILE + _OPEN + _UNDOING
