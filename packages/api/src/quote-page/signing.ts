import { sha256 } from '@quittance/core/kit/hash'
import { SIGNATURE_LIMITS } from '@quittance/core/quote/drawn-signature'

const { width, height, pointsMax } = SIGNATURE_LIMITS

/**
 * Makes a field to sign on with a finger, a pen or a mouse, where the browser can; without it the page asks for the typed name alone. What is
 * drawn is sent as strokes, never as a picture. `Clear` empties it.
 */
export const SIGNING_SCRIPT = `(function () {
  var place = document.getElementById('drawing')
  if (!place || !window.PointerEvent) return
  var input = place.querySelector('input')
  var canvas = document.createElement('canvas')
  var ink = canvas.getContext('2d')
  if (!ink) return
  var strokes = []
  var stroke = null
  var count = 0
  canvas.width = ${width * 2}
  canvas.height = ${height * 2}
  canvas.className = 'pad'
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', place.querySelector('span').textContent)
  place.insertBefore(canvas, input)
  place.hidden = false
  input.value = ''

  function pointOf(event) {
    var area = canvas.getBoundingClientRect()
    var x = Math.round(((event.clientX - area.left) / area.width) * ${width})
    var y = Math.round(((event.clientY - area.top) / area.height) * ${height})
    return [Math.max(0, Math.min(${width}, x)), Math.max(0, Math.min(${height}, y))]
  }

  function add(point) {
    var last = stroke[stroke.length - 1]
    if (count >= ${pointsMax} || (last && Math.abs(last[0] - point[0]) + Math.abs(last[1] - point[1]) < 3)) return
    stroke.push(point)
    count += 1
    draw()
  }

  function draw() {
    ink.setTransform(2, 0, 0, 2, 0, 0)
    ink.clearRect(0, 0, ${width}, ${height})
    ink.strokeStyle = getComputedStyle(canvas).color
    ink.lineWidth = 4
    ink.lineCap = ink.lineJoin = 'round'
    strokes.forEach(function (points) {
      ink.beginPath()
      ink.moveTo(points[0][0], points[0][1])
      points.forEach(function (point) { ink.lineTo(point[0], point[1]) })
      ink.stroke()
    })
    input.value = strokes.map(function (points) {
      return 'M' + points.map(function (point) { return point.join(' ') }).join('L')
    }).join('')
  }

  canvas.addEventListener('pointerdown', function (event) {
    if (!event.isPrimary || event.button !== 0 || count >= ${pointsMax}) return
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    stroke = []
    strokes.push(stroke)
    add(pointOf(event))
  })
  canvas.addEventListener('pointermove', function (event) {
    if (stroke && event.isPrimary) add(pointOf(event))
  })
  ;['pointerup', 'pointercancel'].forEach(function (name) {
    canvas.addEventListener(name, function () { stroke = null })
  })
  if (window.matchMedia) matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw)
  place.querySelector('button').addEventListener('click', function () {
    strokes = []
    stroke = null
    count = 0
    draw()
  })
})()
`

const HASH = sha256(SIGNING_SCRIPT).slice(0, 12)

/** Where the script is. The path changes with its content, so that browsers may keep it for ever. */
export const SIGNING_PATH = `/quote/script/${HASH}`
