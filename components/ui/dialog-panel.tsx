'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { buttonClass } from './button-class'
import { classNames } from './class-names'

export type DialogProps = {
  open: boolean
  /** Called with false when the person closes it */
  onOpenChange: (open: boolean) => void
  title: string
  description?: string
  /** Names the cross */
  closeLabel: string
  /** The buttons, main one last */
  actions?: ReactNode
  children?: ReactNode
  /** Room for two pictures beside each other */
  wide?: boolean
  /** False leaves the page beside it usable */
  modal?: boolean
  initialFocus?: ComponentProps<typeof Base.Popup>['initialFocus']
}

/** A panel over the page; on a phone it rises from the bottom. Escape, the cross and a press beside it close it. */
export function DialogPanel({
  open,
  onOpenChange,
  title,
  description,
  closeLabel,
  actions,
  children,
  wide = false,
  modal,
  initialFocus,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} modal={modal}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[#0b1518]/55 transition-opacity duration-160 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-50 grid scroll-pb-28 items-end justify-center overflow-y-auto overscroll-contain sm:items-center sm:p-6">
          <Base.Popup
            initialFocus={initialFocus}
            className={classNames(
              'w-dvw rounded-t-stage border border-line bg-card p-6 pb-[max(24px,env(safe-area-inset-bottom))] shadow-raised transition-[opacity,translate] duration-160 data-ending-style:translate-y-3 data-ending-style:opacity-0 data-starting-style:translate-y-3 data-starting-style:opacity-0 sm:rounded-stage sm:p-7',
              wide
                ? 'sm:w-[min(60rem,calc(100dvw-48px))] max-sm:p-4'
                : 'max-w-lg sm:w-[min(32rem,calc(100dvw-48px))]',
            )}
          >
            <div className="flex items-start justify-between gap-4">
              <Base.Title className="text-[1.625rem] leading-8">{title}</Base.Title>
              <Base.Close
                aria-label={closeLabel}
                className={buttonClass({
                  variant: 'plain',
                  size: 'small',
                  square: true,
                  className: '-mt-1.5 -mr-2',
                })}
              >
                <X aria-hidden="true" className="size-5.5" />
              </Base.Close>
            </div>
            {description && <Base.Description className="mt-1 text-soft">{description}</Base.Description>}
            {children && <div className="mt-5">{children}</div>}
            {actions && (
              <div className="sticky bottom-0 z-10 -mx-6 mt-3 sm:-bottom-6 -mb-[max(24px,env(safe-area-inset-bottom))] flex flex-wrap justify-end gap-3 bg-card px-6 pt-3 pb-[max(24px,env(safe-area-inset-bottom))] phone:*:flex-1 sm:-mx-7 sm:-mb-7 sm:rounded-b-stage sm:px-7 sm:pb-7">
                {actions}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
