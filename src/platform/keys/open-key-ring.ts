import { Invalid } from '../../lib/errors';
import type { Config } from '../config';
import { KeyRing } from './key-ring';
import { KeysFile } from './keys-file';
import type { SealedValues } from './sealed-values';

/**
 * The keys of this installation. The first start makes them; but where the database holds sealed values already, new
 * keys would open none of them, so a missing file is said instead of being replaced.
 * @throws Invalid with the remedy
 */
export async function openKeyRing(config: Config, values: SealedValues): Promise<KeyRing> {
  const file = new KeysFile(config);
  if (await file.isToBegin()) {
    const keys = [...(await values.countByKey()).keys()].filter((id) => id > 0);
    if (keys.length > 0) throw missing(file.path, keys);
    await file.begin();
  }
  return new KeyRing(await file.read());
}

function missing(path: string, ids: number[]): Invalid {
  const message =
    `There is no file ${path}, and the database holds values that were sealed with key ${ids.join(', ')}. Put your copy of the ` +
    'file there, from the backup or from the other computer that runs Vigil, or name it in VIGIL_KEYS_FILE. ' +
    'Only if it is lost for good: “vigil keys add” begins a new one, and what was sealed stays closed.';
  return new Invalid([{ path: 'keys', message }]);
}
