/** Why a store was not opened; nothing in it was changed. */

/** A passphrase is set and the data key was not given. */
export class StoreLocked extends Error {
  constructor() {
    super('locked');
    this.name = 'StoreLocked';
  }
}

/** An older version wrote what lies here: it is changed only after a safe copy. See `upgrade` of the options. */
export class UpgradeWaits extends Error {
  constructor() {
    super('upgrade waits for a safe copy');
    this.name = 'UpgradeWaits';
  }
}

/** A newer version wrote what lies here, in tables that this one does not know. */
export class NewerDatabase extends Error {
  constructor() {
    super('written by a newer version');
    this.name = 'NewerDatabase';
  }
}
