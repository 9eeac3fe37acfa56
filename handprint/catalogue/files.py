"""Faults: what is wrong with a file as a whole."""

from handprint.catalogue.row import Row
from handprint.problems import Text

ROWS: tuple[Row, ...] = (
    Row(
        "file-not-found",
        Text("Dit bestand is er niet.", "This file does not exist."),
        Text(
            "Controleer de naam en de map. `handprint demo` laat een voorbeeld zien dat meekomt.",
            "Check the name and the folder. `handprint demo` shows an example that travels along.",
        ),
    ),
    Row(
        "file-is-a-folder",
        Text("Dit is een map, geen bestand.", "This is a folder, not a file."),
        Text("Noem een bestand in deze map.", "Name a file in this folder."),
    ),
    Row(
        "file-unreadable",
        Text("Dit bestand kan niet gelezen worden: {reason}.", "This file cannot be read: {reason}."),
        Text(
            "Sluit het in andere programma's en controleer of u het mag lezen.",
            "Close it in other programs and check that you may read it.",
        ),
    ),
    Row(
        "file-too-large",
        Text("Dit bestand is groter dan {largest} MB.", "This file is larger than {largest} MB."),
        Text("Noem een model, vragenlijst of antwoordenbestand.", "Name a model, a questionnaire or an answer file."),
    ),
    Row(
        "file-not-written",
        Text("Dit bestand kan niet geschreven worden: {reason}.", "This file cannot be written: {reason}."),
        Text(
            "Sluit het in andere programma's, maak ruimte op de schijf, of kies een andere map.",
            "Close it in other programs, free some disk space, or choose another folder.",
        ),
    ),
    Row(
        "file-locked",
        Text(
            "Dit bestand is open in een ander programma. Geschreven is: {instead}.",
            "This file is open in another program. Written instead: {instead}.",
        ),
        Text("Sluit het andere programma en schrijf opnieuw.", "Close the other program and write again."),
        "warning",
    ),
    Row(
        "unknown-kind-of-file",
        Text(
            "Dit is geen model, geen vragenlijst, geen regeling en geen antwoordenbestand.",
            "This is no model, no questionnaire, no scheme and no answer file.",
        ),
        Text(
            "Een antwoordenbestand begint met `handprint_answers: 1`, een model met `model:`, een vragenlijst met"
            " `questionnaire:`, een regeling met `scheme:`.",
            "An answer file begins with `handprint_answers: 1`, a model with `model:`, a questionnaire with"
            " `questionnaire:`, a scheme with `scheme:`.",
        ),
    ),
    Row(
        "questionnaire-not-found",
        Text("Er is geen vragenlijst '{id}'.{meant}", "There is no questionnaire '{id}'.{meant}"),
        Text(
            "Kies een van: {known}. Of noem een bestand met `--questionnaire`.",
            "Choose one of: {known}. Or name a file with `--questionnaire`.",
        ),
    ),
    Row(
        "model-other-version",
        Text(
            "Deze antwoorden zijn gemaakt voor model {wanted}; gerekend is met {found}.",
            "These answers were made for model {wanted}; calculated with {found}.",
        ),
        Text(
            "Noem het model met `--model`, of zet {found} in het bestand als u daarmee wilt rekenen.",
            "Name the model with `--model`, or put {found} in the file if you want to calculate with that.",
        ),
        "warning",
    ),
    Row(
        "columns-not-installed",
        Text(
            "Voor veel initiatieven tegelijk is het onderdeel DuckDB nodig, en dat is hier niet geïnstalleerd.",
            "Many initiatives at once need the part DuckDB, and that is not installed here.",
        ),
        Text(
            "Installeer het met `pip install handprint[columns]`, of reken de initiatieven één voor één.",
            "Install it with `pip install handprint[columns]`, or score the initiatives one by one.",
        ),
    ),
)
