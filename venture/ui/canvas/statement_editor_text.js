// What one box holds and how far that is saved. Knows nothing of the screen or of Streamlit.

const linesOf = (text) => text.split(/\r?\n/)
const trimmed = (text) =>
  linesOf(text)
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter(Boolean)
    .join("\n")

/** Makes the change from `before` to `mine` in `theirs`, line by line; null if that cannot be. */
function carriedOver(before, mine, theirs) {
  const [old, now, other] = [before, mine, theirs].map(linesOf)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  const most = Math.min(old.length, now.length) - start
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  const removed = old.slice(start, old.length - end)
  const added = now.slice(start, now.length - end)
  const fits = (at) => removed.every((line, n) => other[at + n] === line)
  let at = removed.length ? other.findIndex((_, n) => fits(n)) : 0
  if (!removed.length && start) at = other.indexOf(old[start - 1]) + 1 || other.length
  if (at < 0) return null
  return [...other.slice(0, at), ...added, ...other.slice(at + removed.length)].join("\n")
}

class BoxText {
  constructor(name, text, revision) {
    this.name = name
    this.take(text, revision)
    this.sent = [] // {number, text}: on the way, not answered yet
    this.clash = null // {theirs, revision}: somebody else's text that this one cannot be merged with
    this.problem = "" // why the text was refused
  }

  /** Takes over a text that is saved. */
  take(text, revision) {
    this.value = this.settled = this.known = text
    this.base = revision
  }

  get dirty() {
    return this.value !== this.settled
  }

  get wantsSaving() {
    return this.dirty && !this.clash && !this.problem
  }

  get news() {
    return this.wantsSaving && this.sent.at(-1)?.text !== this.value
  }

  type(value) {
    this.value = value
    this.problem = ""
  }

  /**
   * What to send: the text, the revision it began from, and what was sent since. While the server is
   * away the list grows; what it saved last before is among the first, what it gets next the last.
   */
  outgoing(number) {
    const earlier = this.sent.map((message) => message.text)
    this.sent = [...this.sent.slice(0, 10), ...this.sent.slice(10).slice(-10), { number, text: this.value }]
    return { text: this.value, base: this.base, sent: earlier }
  }

  /** Hears from the server: what is saved now, and its answer to a message with this box in it. */
  receive(text, revision, number, answer) {
    const message = answer && this.sent.find((sent) => sent.number === number)
    if (message) {
      this.sent = this.sent.filter((sent) => sent.number > number)
      if (answer.problem) {
        if (message.text === this.value) this.problem = answer.problem
        return
      }
      if (answer.theirs !== null) {
        this.sent = []
        this.clash = { theirs: answer.theirs, revision }
        return
      }
      this.settled = message.text
      this.known = answer.read
      this.base = revision
    }
    if (this.clash) {
      this.clash = { theirs: text, revision }
      if (trimmed(this.value) === text) this.resolve("theirs")
    } else if (text !== this.known && (message || !this.dirty)) {
      this.merge(text, revision)
    } else if (!this.dirty) {
      this.base = revision
    }
  }

  /** Brings in a text that somebody else saved, or that undo brought back. */
  merge(theirs, revision) {
    if (!this.dirty) return this.take(theirs, revision)
    const both = carriedOver(this.settled, this.value, theirs)
    if (both === null) {
      this.clash = { theirs, revision }
      return
    }
    this.take(theirs, revision)
    this.value = both
  }

  /** Brings back what was typed before the page went away. */
  restore(draft) {
    if (trimmed(draft.text) === this.known) return
    this.value = draft.text
    const mayFollow = [draft.known, ...draft.sent.map(trimmed)]
    if (!mayFollow.includes(this.known)) this.clash = { theirs: this.known, revision: this.base }
  }

  /** Settles a clash: "mine", "theirs" or "both". */
  resolve(choice) {
    const { theirs, revision } = this.clash
    const mine = this.value
    this.clash = null
    this.take(theirs, revision)
    if (choice === "mine") this.value = mine
    if (choice === "both") {
      const there = new Set(linesOf(theirs))
      const missing = linesOf(trimmed(mine)).filter((line) => line && !there.has(line))
      this.value = [theirs, ...missing].filter(Boolean).join("\n")
    }
  }
}
