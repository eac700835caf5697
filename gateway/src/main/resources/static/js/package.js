// Copies parts of the signed package; the article as formatted text, so that the platform's editor keeps its layout.
const copyPart = async (button) => {
  const part = document.getElementById(button.dataset.copy);
  const text = part.innerText;
  if ('copyHtml' in button.dataset && window.ClipboardItem) {
    const html = new Blob([part.innerHTML], { type: 'text/html' });
    const plain = new Blob([text], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': plain })]);
  } else {
    await navigator.clipboard.writeText(text);
  }
};

// Without the right to the clipboard the part is selected, ready for the keyboard.
const selectPart = (button) => {
  getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
};

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => {
    copyPart(button).then(
      () => {
        button.textContent = button.dataset.done;
      },
      () => selectPart(button),
    );
  });
}
