#!/usr/bin/env bash
# OpenFisca-Core 46.0.1: a month or a year that begins on another day than the first is a period of its own (month:2024-01-15 is
# 15 January to 14 February), but it is written like the whole one, 2024-01, and what goes by the writing takes one for the
# other. A situation's value for month:2024-01-15 is given for January, and 0 for the period it was told of; values kept on disk
# (memory_config) share a file, so that the later is given for both, where in memory they are told apart. Periods in rules run
# from the day of an application.
# Seen: "2024-01 2024-01, told 5.0 0.0, in memory 1.0 2.0, on disk 2.0 2.0". Exits non-zero if that changes.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q OpenFisca-Core==46.0.1
seen=$("$place/venv/bin/python" - "$place" <<'END'
import sys

import numpy
from openfisca_core.data_storage import InMemoryStorage, OnDiskStorage
from openfisca_core.entities import SingleEntity
from openfisca_core.periods import DateUnit, period
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

person = SingleEntity("person", "persons", "", "")


class income(Variable):
    value_type = float
    entity = person
    definition_period = DateUnit.MONTH
    label = "income"


system = TaxBenefitSystem([person])
system.add_variable(income)
told = {"persons": {"甲": {"income": {"month:2024-01-15": 5}}}}

whole, later = period("month:2024-01-01"), period("month:2024-01-15")
assert (str(whole.stop), str(later.stop)) == ("2024-01-31", "2024-02-14")
asked = [SimulationBuilder().build_from_dict(system, told).calculate("income", one)[0] for one in (whole, later)]
found = []
for storage in (InMemoryStorage(), OnDiskStorage(sys.argv[1])):
    storage.put(numpy.array([1.0]), whole)
    storage.put(numpy.array([2.0]), later)
    found += [storage.get(whole)[0], storage.get(later)[0]]
print("{} {}, told {} {}, in memory {} {}, on disk {} {}".format(whole, later, *asked, *found))
END
)
echo "$seen"
[ "$seen" = "2024-01 2024-01, told 5.0 0.0, in memory 1.0 2.0, on disk 2.0 2.0" ]
