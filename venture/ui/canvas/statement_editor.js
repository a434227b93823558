// The editor on the screen: draws the boxes, reports what is typed, shows what the server says.

const PAUSE = 300 // milliseconds after the last key
const LATEST = 900 // milliseconds after the first key that was not sent
const OVERDUE = 2500 // milliseconds without an answer after which the founder is told

const editors = new WeakMap()

export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  let editor = editors.get(parentElement)
  if (!editor || editor.document !== data.document) {
    editor?.leave()
    editor = new Editor(parentElement, data)
    editors.set(parentElement, editor)
  }
  editor.setStateValue = setStateValue
  editor.setTriggerValue = setTriggerValue
  editor.receive(data)
  return () => {
    editor.leave()
    editors.delete(parentElement)
  }
}

class Editor {
  constructor(root, data) {
    this.document = data.document
    this.client = crypto.randomUUID()
    this.number = 0
    this.drafts = new Drafts(data.document)
    this.views = new Map()
    this.advice = root.querySelector(".advice")
    this.sheet = root.querySelector(".sheet")
    this.build(data)
    this.listen()
    this.restoreDrafts()
    this.abandoned = setTimeout(() => this.restoreDrafts(), LIVES + 200)
  }

  build(data) {
    this.blocks = data.blocks.map((group, n) => this.buildBlock(group, n, data))
    this.sheet.replaceChildren(...this.blocks.map((block) => block.element))
    this.sheet.classList.toggle("placed", Boolean(data.columns))
    this.sheet.classList.toggle("single", data.blocks.length === 1)
    this.sheet.style.setProperty("--columns", data.columns)
  }

  buildBlock(group, n, data) {
    const element = made("section", "block")
    const block = { element, group, views: [] }
    if (group.place) {
      element.classList.toggle("upper", group.place.rows === 1 && group.place.row < 3)
      element.style.setProperty("--column", group.place.column)
      element.style.setProperty("--row", group.place.row)
      element.style.setProperty("--column-span", group.place.columns)
      element.style.setProperty("--row-span", group.place.rows)
    }
    group.boxes.forEach((box, i) => {
      const view = new BoxView(box, data, i === 0 && data.blocks.length > 1 ? n + 1 : null)
      view.oninput = () => this.typed(view)
      view.onchoice = (choice) => this.choose(view, choice)
      view.onmark = (id) => this.open(id)
      this.views.set(box.name, view)
      block.views.push(view)
      element.append(view.element)
    })
    const first = block.views[0]
    element.onclick = (event) => {
      if (!event.target.closest("textarea, label, button, .clash")) first.area.focus()
    }
    element.addEventListener("focusin", () => this.advise(block))
    element.addEventListener("focusout", (event) => {
      this.flush()
      if (element.contains(event.relatedTarget)) return
      this.teach()
      this.advise(null)
    })
    return block
  }

  listen() {
    this.abort = new AbortController()
    const { signal } = this.abort
    window.addEventListener("pagehide", () => this.flush(), { signal })
    window.addEventListener("online", () => this.flush(true), { signal })
    // A click elsewhere may open another page: what was typed has to be on its way before.
    document.addEventListener("pointerdown", () => this.flush(), { signal, capture: true })
    document.addEventListener("visibilitychange", () => this.visible(), { signal })
    document.addEventListener("keydown", (event) => this.shortcut(event), { signal })
  }

  /** Undo and redo outside of text boxes; inside, the browser's own belong to the box. */
  shortcut(event) {
    const undo = event.key.toLowerCase() === "z" && !event.shiftKey
    const redo = (event.key.toLowerCase() === "z" && event.shiftKey) || event.key === "y"
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(undo || redo)) return
    const typing = event.composedPath()[0].closest?.("input, textarea, select, [contenteditable=true]")
    if (typing || document.querySelector("[role=dialog]")) return
    event.preventDefault()
    this.flush()
    this.setTriggerValue("step", undo ? "undo" : "redo")
  }

  visible() {
    if (document.visibilityState === "hidden") this.flush()
    // Somebody may have changed the text in another tab in the meantime.
    else this.setStateValue("look", Date.now())
  }

  /** Stops. Nothing is sent any more: it would call the page back that is being left. */
  leave() {
    this.abort.abort()
    clearTimeout(this.timer)
    clearTimeout(this.overdue)
    clearTimeout(this.abandoned)
  }

  typed(view) {
    view.text.type(view.area.value)
    this.drafts.keep(view.text)
    view.show()
    this.schedule()
  }

  schedule() {
    this.firstKey ??= Date.now()
    clearTimeout(this.timer)
    const wait = Math.min(PAUSE, this.firstKey + LATEST - Date.now())
    this.timer = setTimeout(() => this.flush(), Math.max(0, wait))
  }

  /** Sends every text that is not saved, if one of them is new or `again` is set. */
  flush(again = false) {
    clearTimeout(this.timer)
    this.firstKey = null
    const texts = [...this.views.values()].map((view) => view.text)
    if (!texts.some((text) => (again ? text.wantsSaving : text.news))) return
    const number = ++this.number
    const edits = Object.fromEntries(
      texts.filter((text) => text.wantsSaving).map((text) => [text.name, text.outgoing(number)])
    )
    texts.forEach((text) => this.drafts.keep(text))
    this.setStateValue("edit", { client: this.client, number, edits })
    clearTimeout(this.overdue)
    this.overdue = setTimeout(() => this.remind(), OVERDUE)
  }

  remind() {
    const waiting = [...this.views.values()].filter((view) => view.text.sent.length)
    waiting.forEach((view) => view.say("Not saved yet. Trying again."))
    if (waiting.length) this.flush(true)
  }

  receive(data) {
    this.sheet.classList.toggle("marked", Boolean(data.new_mark))
    const answer = data.answer?.client === this.client ? data.answer : null
    for (const group of data.blocks) {
      for (const box of group.boxes) {
        const view = this.views.get(box.name)
        const said = answer?.boxes[box.name]
        view.text.receive(box.text, data.revision, answer?.number, said)
        view.mark(box, data)
        view.show()
        this.drafts.keep(view.text)
      }
    }
    if ([...this.views.values()].some((view) => view.text.news)) this.schedule()
    this.next = data.next
    this.teach()
    this.advise(this.blocks.find((block) => block.element.matches(":focus-within")) ?? null)
  }

  /** Opens the claim of a statement, after saving what was typed up to that moment. */
  open(id) {
    this.flush()
    this.setTriggerValue("mark", id)
  }

  choose(view, choice) {
    view.text.resolve(choice)
    view.show()
    this.drafts.keep(view.text)
    this.flush()
    view.area.focus()
  }

  restoreDrafts() {
    for (const view of this.views.values()) {
      if (view.text.dirty || view.area === view.area.getRootNode().activeElement) continue
      const draft = this.drafts.take(view.text.name)
      if (!draft) continue
      view.text.restore(draft)
      this.drafts.keep(view.text)
      view.show()
      this.schedule()
    }
  }

  /** Shows hint and questions inside a block while it is empty, not before one has left it. */
  teach() {
    for (const { element, views } of this.blocks) {
      if (element.matches(":focus-within") && !element.classList.contains("teaching")) continue
      const empty = !views[0].area.value.trim()
      if (empty || !element.matches(":focus-within")) element.classList.toggle("teaching", empty)
    }
  }

  advise(block) {
    const known = block && !block.element.classList.contains("teaching")
    const box = known ? block.group.boxes[0] : null
    const words = box
      ? [made("strong", "", `${box.label}: `), `${box.hint} ${box.questions.join(" ")}`]
      : ["One statement a line. Everything is saved while you type."]
    this.advice.replaceChildren(...words)
  }
}
