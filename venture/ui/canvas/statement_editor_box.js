// One box on the screen: label, text with a mark per statement, status, the other text in a clash, help.

class BoxView {
  constructor(box, data, number) {
    this.text = new BoxText(box.name, box.text, data.revision)
    this.label = box.label
    const id = `box-${box.name}`
    this.element = made("div", "box")
    const label = made("label", "", box.label)
    label.htmlFor = id
    if (number) {
      const badge = made("span", "number", String(number))
      badge.setAttribute("aria-hidden", "true")
      label.prepend(badge)
    }
    this.area = made("textarea", "")
    Object.assign(this.area, { id, rows: 1, maxLength: data.longest, spellcheck: true, placeholder: " " })
    this.area.value = box.text
    this.area.setAttribute("aria-describedby", `${id}-help ${id}-status`)
    this.lines = made("div", "lines")
    const field = made("div", "field")
    field.append(this.area, this.lines)
    this.status = made("p", "status")
    this.status.id = `${id}-status`
    this.status.setAttribute("role", "status")
    this.clash = this.buildClash()
    this.element.append(label, field, this.status, this.clash, this.buildHelp(box, id))
    this.listen()
    this.mark(box, data)
    this.show()
  }

  /** Takes over the marks of what is saved; a text that is not saved yet borrows them. */
  mark(box, data) {
    const given = JSON.stringify([box.text, box.marks, data.new_mark])
    if (given !== this.given) this.drawn = null
    this.given = given
    this.newMark = data.new_mark
    this.statements = statementsOf(box)
  }

  listen() {
    this.area.oninput = () => this.oninput()
    this.area.onkeydown = (event) => {
      // Shortcuts of the page (undo, rerun) are not meant while somebody types.
      event.stopPropagation()
      if (event.key === "Escape" && !event.isComposing) this.area.blur()
    }
  }

  buildHelp(box, id) {
    const help = made("div", "help")
    help.id = `${id}-help`
    help.append(made("p", "", box.hint))
    if (box.questions.length) {
      const list = made("ul", "")
      list.append(...box.questions.map((question) => made("li", "", question)))
      help.append(list)
    }
    return help
  }

  buildClash() {
    const clash = made("div", "clash")
    clash.setAttribute("role", "group")
    clash.setAttribute("aria-label", "Two texts for this box")
    this.theirs = made("blockquote", "")
    const choices = { both: "Keep both", mine: "Keep mine", theirs: "Take the other" }
    const buttons = Object.entries(choices).map(([choice, words]) => {
      const button = made("button", "", words)
      button.type = "button"
      button.onclick = () => this.onchoice(choice)
      return button
    })
    clash.append(
      made("p", "", "This box was changed elsewhere. Above is your text, not saved yet; the other one is:"),
      this.theirs,
      ...buttons
    )
    return clash
  }

  show() {
    const { text } = this
    if (this.area.value !== text.value) this.replace(text.value)
    if (this.drawn !== text.value) this.drawLines(text.value)
    this.clash.hidden = !text.clash
    this.theirs.textContent = text.clash?.theirs || "(empty)"
    if (!text.sent.length || text.problem) this.say(text.problem)
  }

  drawLines(value) {
    this.drawn = value
    const lines = linesOf(value)
    const marks = this.newMark ? marksOf(lines, this.statements, this.newMark) : []
    const at = this.buttons().indexOf(this.lines.getRootNode().activeElement)
    this.lines.replaceChildren(...lines.map((line, n) => this.drawnLine(line, marks[n])))
    oneStop(this.lines, `Evidence: ${this.label}`, this.buttons())
    this.buttons()[at]?.focus()
  }

  drawnLine(line, mark) {
    const element = made("div", line.trim() ? "line statement" : "line")
    element.dir = "auto"
    // It takes the room that the text takes in the text area, where it is seen and read out.
    element.append(made("span", "room", line))
    if (mark) {
      element.dataset.level = mark.level
      element.append(drawnMark(mark, line, (id) => this.onmark(id)))
    }
    return element
  }

  buttons() {
    return [...this.lines.querySelectorAll("button.mark")]
  }

  replace(value) {
    const focused = this.area.getRootNode().activeElement === this.area
    const { selectionStart, selectionEnd } = this.area
    this.area.value = value
    if (focused) this.area.setSelectionRange(selectionStart, selectionEnd)
  }

  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words
  }
}

function made(tag, className, text = "") {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.textContent = text
  return element
}
