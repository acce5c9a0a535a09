import { type ProtectableField, protectableFields } from '../../../core/study/merging/noteFields.ts';
import deciding from '../comparing/deciding.module.css';
import { fieldWords } from '../comparing/fieldWords.ts';
import styles from './following.module.css';

type ProtectedFieldsProps = {
  readonly fields: readonly ProtectableField[];
  readonly onChoose: (fields: readonly ProtectableField[]) => void;
};

/** Chooses the fields that later versions leave alone. */
export const ProtectedFields = ({ fields, onChoose }: ProtectedFieldsProps) => (
  <fieldset>
    <legend className={styles['legend']}>Fields that updates leave alone</legend>
    <p className={deciding['soft']}>
      What you change yourself is kept in any case. Choose a field to keep all of it as it is now, on every card.
    </p>
    <div className={styles['fields']}>
      {protectableFields.map((field) => (
        <label key={field} className={deciding['check']}>
          <input
            type="checkbox"
            checked={fields.includes(field)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...fields, field] : fields.filter((one) => one !== field))
            }
          />
          {fieldWords[field]}
        </label>
      ))}
    </div>
  </fieldset>
);
