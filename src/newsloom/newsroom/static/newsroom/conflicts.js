// Conflicts: who types into a field has chosen to write the sentence anew. Everything works without this script, too.
document.addEventListener("input", (event) => {
  const choice = document.getElementById(event.target.dataset?.chooses ?? "");
  if (choice) choice.checked = true;
});
