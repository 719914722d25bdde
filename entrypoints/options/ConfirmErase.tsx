interface Props {
  readonly label: string;
  readonly question: string;
  readonly confirmText: string;
  readonly cancelText: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks the user to confirm that something is erased. */
export function ConfirmErase({ label, question, confirmText, cancelText, onConfirm, onCancel }: Props) {
  return (
    <div class="note" role="alertdialog" aria-label={label}>
      <p>{question}</p>
      <div class="row">
        <button type="button" onClick={onConfirm}>
          {confirmText}
        </button>
        <button type="button" onClick={onCancel}>
          {cancelText}
        </button>
      </div>
    </div>
  );
}
