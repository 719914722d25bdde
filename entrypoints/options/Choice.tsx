interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ legend, name, names, value, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="chips">
      <legend>{legend}</legend>
      {(Object.keys(names) as Value[]).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={one === value} onChange={() => onChoose(one)} />
          {names[one]}
        </label>
      ))}
    </fieldset>
  );
}
