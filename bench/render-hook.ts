// Puts bench/rendered.tsx between the app and its renderer, so that what a page was drawn from can be drawn again alone.
import { registerHooks } from 'node:module'

const between = new URL('./rendered.tsx', import.meta.url).href

registerHooks({
  resolve(specifier, context, nextResolve) {
    const wanted = specifier.endsWith('ui/document/render.tsx') && context.parentURL !== between
    return nextResolve(wanted ? between : specifier, context)
  },
})
