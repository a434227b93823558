// Streamlit's text area reports its text when one leaves it or presses Ctrl+Enter; here a pause in
// typing presses it. Texts in a form wait for the form's own button.

const PAUSE = 600 // milliseconds after the last key
const LATEST = 5000 // milliseconds after the first key that was not reported

export default function () {
  const waiting = new Map() // text area -> when its first unreported key came, and the timer
  const left = new AbortController()

  function report(area) {
    clearTimeout(waiting.get(area)?.timer)
    waiting.delete(area)
    const pressed = { key: "Enter", ctrlKey: true, bubbles: true }
    area.dispatchEvent(new KeyboardEvent("keydown", pressed))
  }

  function typed({ target }) {
    if (!target.matches?.("[data-testid=stTextArea] textarea")) return
    if (target.closest("[data-testid=stForm]")) return
    const { since = Date.now(), timer } = waiting.get(target) ?? {}
    clearTimeout(timer)
    const wait = Math.max(0, Math.min(PAUSE, since + LATEST - Date.now()))
    waiting.set(target, { since, timer: setTimeout(() => report(target), wait) })
  }

  const reportAll = () => [...waiting.keys()].forEach(report)
  document.addEventListener("input", typed, { signal: left.signal })
  document.addEventListener("visibilitychange", reportAll, { signal: left.signal })
  window.addEventListener("beforeunload", reportAll, { signal: left.signal })
  return () => {
    left.abort()
    waiting.forEach(({ timer }) => clearTimeout(timer))
  }
}
