// Text that is not saved yet, kept by the browser until it is. A browser that keeps nothing
// (private windows, storage switched off) only loses this safety net.

const LIVES = 3000 // milliseconds after which a draft of another tab counts as left behind

function thisTab() {
  try {
    const id = sessionStorage.getItem("venture-tab") ?? crypto.randomUUID()
    sessionStorage.setItem("venture-tab", id)
    return id
  } catch {
    return "unknown"
  }
}

class Drafts {
  constructor(document) {
    this.prefix = `venture-draft/${document}/`
    this.tab = thisTab()
    this.own = new Set() // what another tab keeps is not ours to remove
  }

  keep(box) {
    try {
      if (!box.dirty) {
        if (this.own.delete(box.name)) localStorage.removeItem(this.prefix + box.name)
        return
      }
      this.own.add(box.name)
      const sent = box.sent.map((message) => message.text)
      const draft = { text: box.value, known: box.known, sent, tab: this.tab, at: Date.now() }
      localStorage.setItem(this.prefix + box.name, JSON.stringify(draft))
    } catch {
      // See above.
    }
  }

  /** Takes over the draft of a box, unless another tab may still be typing it. */
  take(name) {
    try {
      const draft = JSON.parse(localStorage.getItem(this.prefix + name))
      const mine = draft?.tab === this.tab || Date.now() - draft?.at > LIVES
      if (!mine || typeof draft?.text !== "string" || !Array.isArray(draft.sent)) return null
      this.own.add(name)
      return draft
    } catch {
      return null
    }
  }
}
