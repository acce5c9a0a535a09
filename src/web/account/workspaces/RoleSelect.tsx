import { type Role, roles } from '../../../core/base/role.ts';
import { Select } from '../../base/fields/Select.tsx';
import { roleWords } from './roleWords.ts';

type RoleSelectProps = {
  /** Where no `Field` stands round it. */
  readonly label?: string;
  readonly role: Role;
  readonly onChoose: (role: Role) => void;
};

/** One of the roles. */
export const RoleSelect = ({ label, role, onChoose }: RoleSelectProps) => (
  <Select
    {...(label === undefined ? {} : { 'aria-label': label })}
    value={role}
    onChange={({ target }) => {
      const chosen = roles.find((one) => one === target.value);
      if (chosen !== undefined) onChoose(chosen);
    }}
  >
    {roles.map((one) => (
      <option key={one} value={one}>
        {roleWords[one].name}
      </option>
    ))}
  </Select>
);
