interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** A group of radio buttons that shows all options. */
export function Choice<Value extends string>({ legend, name, names, value, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="chips">
      <legend>{legend}</legend>
      {(Object.keys(names) as Value[]).map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
          {names[option]}
        </label>
      ))}
    </fieldset>
  );
}
