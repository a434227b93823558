// The mark beside each statement: how well it is backed. It is no part of the text.

/**
 * Finds the mark of each line. A line that reads otherwise than anything saved is taken for the
 * next statement that is left over, until the server has read it; then for a new one.
 */
function marksOf(lines, statements, newMark) {
  const left = [...statements]
  const texts = lines.map(trimmed)
  const found = texts.map((text) => {
    const at = text ? left.findIndex((statement) => statement.text === text) : -1
    return at < 0 ? null : left.splice(at, 1)[0]
  })
  return texts.map((text, n) => {
    if (!text) return null
    const statement = found[n] ?? left.shift()
    return statement ? { id: statement.id, ...statement.mark } : newMark
  })
}

/** What is saved in a box, each statement with its mark. */
const statementsOf = (box) =>
  linesOf(box.text).flatMap((text, n) => (box.marks[n] ? [{ text, id: box.marks[n][0], mark: box.marks[n][1] }] : []))

/** Draws a mark; one that leads to a claim is a button, that of a line just typed is not yet. */
function drawnMark(mark, line, onpress) {
  const element = made(mark.id ? "button" : "span", "mark", mark.text)
  element.dir = "ltr"
  if (!mark.id) return element
  const level = mark.text === mark.level ? "" : ` (${mark.level})`
  element.type = "button"
  element.tabIndex = -1
  element.title = `${mark.text}${level}: see what it rests on`
  element.setAttribute("aria-label", `${mark.text}${level}, evidence for: ${trimmed(line)}`)
  element.onclick = () => onpress(mark.id)
  return element
}

/** Makes the marks of a box one stop of the tab key; the arrow keys go from one to the next. */
function oneStop(bar, label, marks) {
  for (const [name, value] of [["role", "toolbar"], ["aria-orientation", "vertical"], ["aria-label", label]]) {
    if (marks.length) bar.setAttribute(name, value)
    else bar.removeAttribute(name)
  }
  marks.forEach((mark, n) => {
    mark.tabIndex = n ? -1 : 0
    mark.onkeydown = (event) => {
      const next = marks[n + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0)]
      if (!next || next === mark) return
      event.preventDefault()
      marks.forEach((other) => (other.tabIndex = other === next ? 0 : -1))
      next.focus()
    }
  })
}
