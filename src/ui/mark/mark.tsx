/** The product's mark: two squares make an eight-pointed star. Decorative: the product's name stands beside it. */
export function Mark({ kind = 'ring' }: { kind?: 'ring' | 'check' | undefined }) {
  return (
    <svg class="mark" viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true">
      <rect x="6.6" y="6.6" width="18.8" height="18.8" stroke-linejoin="round" />
      <rect x="6.6" y="6.6" width="18.8" height="18.8" stroke-linejoin="round" transform="rotate(45 16 16)" />
      {kind === 'ring' ? (
        <circle cx="16" cy="16" r="4.9" />
      ) : (
        <path d="M11.6 16.2l3.1 3.1 5.8-6.2" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round" />
      )}
    </svg>
  )
}
