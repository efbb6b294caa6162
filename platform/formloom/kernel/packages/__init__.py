"""Template packages: what a folder of definitions and sample data means, without ever touching the folder.

    files = {"manifest.json": text, "forms/order.json": text, …}    relative path -> text, or parsed JSON

    read_package(files)     -> Package | [Problem]     parse; only then is there something to check
    check_package(package)  -> [Problem]               everything wrong with it: documents, references, sample
    check_sample(package)   -> [Problem]               the sample alone: rows resolve, logs fold to their rows

    Package: manifest, documents {(kind, key): document}, plays {name: text}, sample (None without one)
        package.forms / .flows / .views / .access      {key: document}
        package.sample.departments, .people            whom the runtime makes members before placing
    Manifest: key, version, title, summary, languages, requires, roles {key: title}, documents, modules …

    place_sample(package, install_id, now, zone, members, departments) -> Placed
        Rows and cases to be inserted in bulk, in the order given. Nothing in them is relative any more.

    record_stories(package) -> Recorded                runs the kernel over sample/stories.json
        recorded.files: {"sample/<form>.jsonl": text, "sample/cases.jsonl": text}, to be written and committed

    complete_play(package, document) -> document       a play that leaves out form and flow gets the package's

Problems name the file and the place in it: ``forms/order.json#properties.no``. Bare keys (``order``) stand
for documents of the same package; which app they are installed as, the runtime decides.
"""

from formloom.kernel.packages.checking import check_package
from formloom.kernel.packages.manifest import Manifest, fits, read_manifest
from formloom.kernel.packages.package import Package, read_package
from formloom.kernel.packages.placed import Counter, Placed, PlacedCase, PlacedRow
from formloom.kernel.packages.placing import place_sample
from formloom.kernel.packages.plays import complete_play
from formloom.kernel.packages.recording import Recorded, record_stories
from formloom.kernel.packages.sample import Sample, SampleDepartment, SamplePerson
from formloom.kernel.packages.sample_check import check_sample

__all__ = [
    "Counter", "Manifest", "Package", "Placed", "PlacedCase", "PlacedRow", "Recorded", "Sample",
    "SampleDepartment", "SamplePerson", "check_package", "check_sample", "complete_play", "fits",
    "place_sample", "read_manifest", "read_package", "record_stories",
]
