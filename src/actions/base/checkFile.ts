import { listDamage } from '../../store/base/dataFile.ts';
import type { Place } from './place.ts';

/** What is wrong inside the data file itself; a PostgreSQL server looks after its own. */
export const checkFile = (place: Place): readonly string[] => (place.kind === 'file' ? listDamage(place.path) : []);
