// The units by the names that the papers of their office use.

/** Units by id, and by office and name; classes with those that are meant by them. */
export function registryOf(units) {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const officeOf = (unit) => (unit.parent === undefined ? unit.id : officeOf(byId.get(unit.parent)));
  const byOffice = Map.groupBy(units, officeOf);
  const names = new Map(
    [...byOffice].map(([office, own]) => [
      office,
      new Map(own.flatMap((unit) => [unit.name, ...unit.aliases].map((name) => [name, unit]))),
    ]),
  );
  const classes = new Map();
  for (const unit of units) for (const member of unit.members) classes.set(member, [...(classes.get(member) ?? []), unit]);
  return {
    units,
    byId,
    office: (unit) => (unit.parent === undefined ? undefined : byId.get(unit.parent)),
    siblings: (unit) => byOffice.get(officeOf(unit)) ?? [],
    /** The classes through which a unit is meant too. */
    classes: (unit) => classes.get(unit.id) ?? [],
    find: (office, name) => {
      const unit = names.get(office)?.get(name);
      if (unit === undefined) throw new Error(`No unit ${name} in ${office}`);
      return unit;
    },
  };
}
