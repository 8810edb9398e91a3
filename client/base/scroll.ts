// Layouts whose content scrolls by itself: going back or reloading comes to where one was, as it does for a whole page.

/** Milliseconds without scrolling after which the place is noted; browsers refuse too many notes. */
const settled = 100

export function keepScroll(view: Window) {
  const scroller = view.document.querySelector<HTMLElement>('[data-scroller]')
  if (!scroller) return
  const { history } = view
  const before: unknown = history.state?.scrolled
  if (typeof before === 'number' && !view.location.hash) scroller.scrollTop = before
  let waiting: number | undefined
  scroller.addEventListener(
    'scroll',
    () => {
      view.clearTimeout(waiting)
      waiting = view.setTimeout(
        () => history.replaceState({ ...history.state, scrolled: scroller.scrollTop }, ''),
        settled,
      )
    },
    { passive: true },
  )
}
