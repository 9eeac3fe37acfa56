"""Faults: what is wrong in the workbook of a model, and what stands in the way of releasing a version."""

from handprint.catalogue.row import Row
from handprint.problems import Text

_EXPORT_AGAIN = Text(
    "Maak het werkblad opnieuw met `handprint model export` en wijzig alleen de gele cellen.",
    "Make the workbook again with `handprint model export` and change yellow cells only.",
)

_WORKBOOK: tuple[Row, ...] = (
    Row(
        "workbook-unreadable",
        Text("Dit is geen werkblad dat gelezen kan worden.", "This is no workbook that can be read."),
        Text(
            "Sla het in Excel op als .xlsx, zonder wachtwoord en zonder macro's.",
            "Save it in Excel as .xlsx, without a password and without macros.",
        ),
    ),
    Row(
        "workbook-too-large",
        Text(
            "Dit werkblad is te groot: een werkblad van een model is kleiner dan {largest} MB.",
            "This workbook is too large: a workbook of a model is smaller than {largest} MB.",
        ),
        _EXPORT_AGAIN,
    ),
    Row(
        "workbook-not-of-a-model",
        Text(
            "Dit werkblad komt niet van `handprint model export`.",
            "This workbook does not come from `handprint model export`.",
        ),
        _EXPORT_AGAIN,
    ),
    Row(
        "workbook-other-model",
        Text(
            "Dit werkblad is van model '{found}', het bestand van model '{wanted}'.",
            "This workbook is of model '{found}', the file of model '{wanted}'.",
        ),
        Text("Noem met `--into` het bestand van hetzelfde model.", "Name with `--into` the file of the same model."),
    ),
    Row(
        "workbook-scheme-missing",
        Text(
            "Het werkblad heeft ook regeling '{id}'. Van die regeling is er geen bestand.",
            "The workbook has scheme '{id}' as well. There is no file of that scheme.",
        ),
        Text(
            "Zet het bestand in de map `schemes` naast het model, of noem het met `--scheme`.",
            "Put the file in the folder `schemes` beside the model, or name it with `--scheme`.",
        ),
    ),
    Row(
        "workbook-scheme-twice",
        Text("Ook {other} is regeling '{id}'.", "{other} is scheme '{id}' as well."),
        Text(
            "Geef een van de twee een ander kenmerk onder `scheme:`, of noem er maar een.",
            "Give one of the two another id under `scheme:`, or name only one.",
        ),
    ),
    Row(
        "workbook-case-fails",
        Text(
            "Dit geval klopt na de wijziging niet meer: '{case}', bij {what}. Verwacht: {expected}. Wordt: {got}.",
            "After the change this case is no longer right: '{case}', at {what}. Expected: {expected}. Becomes: {got}.",
        ),
        Text(
            "Reken het geval met de hand na, en pas het dan aan onder `cases:`.",
            "Work the case out by hand, and then adapt it under `cases:`.",
        ),
        "warning",
    ),
    Row(
        "files-half-written",
        Text(
            "Het schrijven brak af. Nieuw zijn: {new}. Nog oud zijn: {old}.",
            "Writing broke off. New are: {new}. Still old are: {old}.",
        ),
        Text(
            "Doe dezelfde opdracht nog eens: wat al nieuw is, blijft zo.",
            "Give the same command once more: what is new already stays so.",
        ),
    ),
    Row(
        "file-left-behind",
        Text(
            "Een eerdere opdracht brak af bij het schrijven. Achtergebleven is: {left}.",
            "An earlier command broke off while it wrote. Left behind is: {left}.",
        ),
        Text(
            "Zet het werkblad nog eens terug. Gooi daarna het achtergebleven bestand weg.",
            "Put the workbook back once more. Then throw away the file that was left behind.",
        ),
        "warning",
    ),
    Row(
        "workbook-sheet-missing",
        Text("Het blad '{sheet}' ontbreekt.", "The sheet '{sheet}' is missing."),
        _EXPORT_AGAIN,
    ),
    Row(
        "workbook-sheet-unknown",
        Text("Het blad '{sheet}' hoort hier niet.", "The sheet '{sheet}' does not belong here."),
        Text(
            "Haal dit blad weg, of geef het zijn oude naam terug.", "Remove this sheet, or give it its old name back."
        ),
    ),
    Row(
        "workbook-header",
        Text("Boven deze kolom hoort '{header}' te staan.", "Above this column '{header}' must stand."),
        _EXPORT_AGAIN,
    ),
    Row(
        "workbook-formula",
        Text("In deze cel staat een formule van Excel.", "In this cell there is a formula of Excel."),
        Text("Schrijf de uitkomst als gewoon getal.", "Write its outcome as a plain number."),
    ),
    Row(
        "workbook-cell-kind",
        Text(
            "In deze cel staat geen tekst en geen getal, maar bijvoorbeeld een datum of een fout van Excel.",
            "This cell holds no text and no number, but for instance a date or an error of Excel.",
        ),
        Text("Schrijf de waarde als tekst.", "Write the value as text."),
    ),
    Row(
        "workbook-key-unknown",
        Text(
            "De sleutel '{key}' staat niet in het model, of niet op dit blad.",
            "The key '{key}' is not in the model, or not on this sheet.",
        ),
        Text(
            "Zet de sleutel terug zoals hij was. Iets nieuws zet u in het modelbestand zelf.",
            "Put the key back as it was. Add something new in the model file itself.",
        ),
    ),
    Row(
        "workbook-key-missing",
        Text("De rij '{key}' ontbreekt op dit blad.", "The row '{key}' is missing on this sheet."),
        Text(
            "Zet de rij terug. Wat moet vervallen, haalt u uit het modelbestand zelf.",
            "Put the row back. Remove what must go from the model file itself.",
        ),
    ),
    Row(
        "workbook-key-twice",
        Text("De sleutel '{key}' staat er twee keer.", "The key '{key}' is there twice."),
        Text("Haal een van de twee rijen weg.", "Remove one of the two rows."),
    ),
    Row(
        "workbook-out-of-date",
        Text(
            "'{key}' was '{was}' toen dit werkblad gemaakt werd, en is nu '{now}' in het bestand.",
            "'{key}' was '{was}' when this workbook was made, and is now '{now}' in the file.",
        ),
        Text(
            "Maak een nieuw werkblad en wijzig deze waarde daarin opnieuw.",
            "Make a new workbook and change this value in it again.",
        ),
    ),
    Row(
        "workbook-thousands",
        Text(
            "'{written}' kan {thousands} zijn, of een getal met drie decimalen.",
            "'{written}' may be {thousands}, or a number with three decimals.",
        ),
        Text("Schrijf {thousands}, of anders {decimals}.", "Write {thousands}, or else {decimals}."),
    ),
    Row(
        "workbook-number-read",
        Text("'{written}' is gelezen als {read}.", "'{written}' was read as {read}."),
        Text("Klopt dat niet, verbeter het dan in deze cel.", "If that is not right, mend it in this cell."),
        "warning",
    ),
)

_RELEASE: tuple[Row, ...] = (
    Row(
        "release-version-form",
        Text("'{written}' is geen versie zoals 2026.2.", "'{written}' is no version such as 2026.2."),
        Text(
            "Gebruik hoogstens 20 kleine letters, cijfers, punten en streepjes.",
            "Use at most 20 small letters, digits, points and hyphens.",
        ),
    ),
    Row(
        "release-day",
        Text("'{written}' is geen dag zoals 2027-01-01.", "'{written}' is no day such as 2027-01-01."),
        Text("Schrijf jaar, maand en dag met streepjes.", "Write year, month and day with hyphens."),
    ),
    Row(
        "release-nobody",
        Text("Er staat niet wie deze versie heeft goedgekeurd.", "It does not say who approved this version."),
        Text(
            "Noem een naam of functie met `--approved-by`, hoogstens 200 tekens op één regel.",
            "Name a name or function with `--approved-by`, at most 200 characters on one line.",
        ),
    ),
    Row(
        "release-without-cases",
        Text("Dit model heeft geen controlegevallen.", "This model has no cases."),
        Text(
            "Zet onder `cases:` minstens één geval met een uitkomst die met de hand is nagerekend.",
            "Put under `cases:` at least one case with an outcome that was worked out by hand.",
        ),
    ),
    Row(
        "release-case-fails",
        Text(
            "Een controlegeval klopt niet: {step} is {got}, verwacht is {expected}.",
            "A case fails: {step} is {got}, expected is {expected}.",
        ),
        Text(
            "Verbeter het model, of reken het geval opnieuw met de hand na en pas het aan.",
            "Mend the model, or work the case out by hand again and adapt it.",
        ),
    ),
    Row(
        "release-other-content",
        Text(
            "Versie {version} van '{id}' is al uitgebracht, met een andere inhoud.",
            "Version {version} of '{id}' was released before, with other content.",
        ),
        Text(
            "Geef wat nu anders is een nieuwe versie; een uitgebrachte versie verandert niet meer.",
            "Give what is different now a new version; a released version does not change any more.",
        ),
    ),
    Row(
        "archive-file-changed",
        Text(
            "Dit bestand in het archief is niet meer wat als {id} {version} is uitgebracht.",
            "This file in the archive is no longer what was released as {id} {version}.",
        ),
        Text(
            "Zet het bestand terug uit een reservekopie, of installeer handprint opnieuw.",
            "Put the file back from a backup, or install handprint again.",
        ),
    ),
)

ROWS: tuple[Row, ...] = _WORKBOOK + _RELEASE
