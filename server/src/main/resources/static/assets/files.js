// Says which files were chosen, and marks the field while files are dragged over it.
for (const form of document.querySelectorAll("form[data-drop]")) {
  const input = form.querySelector("input[type=file]");
  const box = input.closest(".drop");
  const said = form.querySelector("[data-chosen]");
  const say = () => {
    const files = [...input.files];
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    said.textContent = files.length === 0
      ? ""
      : `${files.map((file) => file.name).join(", ")} (${Math.ceil(bytes / 1024)} kB) ${said.dataset.chosen}`;
  };
  input.addEventListener("change", say);
  for (const begin of ["dragenter", "dragover"]) {
    box.addEventListener(begin, () => box.classList.add("is-over"));
  }
  for (const end of ["dragleave", "drop"]) {
    box.addEventListener(end, () => box.classList.remove("is-over"));
  }
}
