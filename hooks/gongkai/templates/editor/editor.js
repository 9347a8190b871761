// Says beside the fields, while one types, what the check would say; without it, saving says the same.
(function () {
  'use strict'

  const waiting = document.querySelector('.state[data-wait]')
  if (waiting) {
    fetch('/state').then(function (answer) {
      return answer.ok ? answer.text() : undefined
    }).then(function (text) {
      if (text) waiting.outerHTML = text
    }).catch(function () {}) // the server has ended
  }

  const frame = document.querySelector('iframe[data-src]')
  function show() {
    fetch('/previews').then(function (answer) {
      if (answer.status !== 204) throw new Error()
      frame.previousElementSibling.remove()
      frame.src = frame.dataset.src
      frame.hidden = false
    }).catch(function () { setTimeout(show, 1000) })
  }
  if (frame) show()

  const form = document.querySelector('form[data-check]')
  if (!form) return

  const WAIT = 700
  const state = document.getElementById('saved')
  const checking = document.getElementById('checking')
  const elsewhere = document.getElementById('elsewhere')
  let timer = 0
  let running = null
  let typed = false

  function shown(box, messages) {
    const lines = messages.map(function (each) {
      const line = document.createElement('p')
      line.className = each.severity
      line.textContent = each.said + ' '
      const advice = document.createElement('small')
      advice.textContent = each.advice
      line.appendChild(advice)
      return line
    })
    const text = lines.map(function (line) { return line.textContent }).join('\n')
    if (box.dataset.text === text) return // what has been read out is not read out again
    box.dataset.text = text
    box.replaceChildren.apply(box, lines)
  }

  function tell(found) {
    if (checking) checking.remove()
    form.querySelectorAll('.messages[id^="m/"], .messages[id="m"]').forEach(function (box) {
      shown(box, found.fields[box.id.slice(1)] || [])
    })
    if (elsewhere) {
      shown(elsewhere, found.elsewhere.map(function (each) {
        return { severity: each.severity, said: each.where + ' ' + each.said, advice: each.advice }
      }))
    }
  }

  function ask() {
    if (running) running.abort()
    running = new AbortController()
    fetch(form.dataset.check, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      signal: running.signal,
    }).then(function (answer) {
      return answer.ok ? answer.json().then(tell) : undefined
    }).catch(function () {}) // the server has ended, or a later question has taken its place
  }

  form.addEventListener('input', function () {
    typed = true
    state.textContent = state.dataset.unsaved
    state.className = 'unsaved'
    clearTimeout(timer)
    timer = setTimeout(ask, WAIT)
  })
  if (checking) ask()
  form.addEventListener('submit', function () { typed = false })
  window.addEventListener('beforeunload', function (event) {
    if (!typed) return
    event.preventDefault()
    event.returnValue = ''
  })
}())
