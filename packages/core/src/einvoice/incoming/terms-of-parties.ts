import { address, group, period, schemed, text } from './term.ts'

/** BG-4. */
export const SELLER = group(
  'BG-4',
  'Seller',
  'seller',
  text('BT-27', 'Name', 'name'),
  text('BT-28', 'Trading name', 'tradingName'),
  schemed('BT-29', 'Identifier', 'ids'),
  schemed('BT-30', 'Legal registration', 'legalId'),
  text('BT-31', 'VAT identifier', 'vatId'),
  text('BT-32', 'Tax number', 'taxRegistration'),
  text('BT-33', 'Legal form', 'legalForm'),
  schemed('BT-34', 'Electronic address', 'electronicAddress'),
  address('BG-5', 'Address', [35, 36, 162, 37, 38, 39, 40]),
  group(
    'BG-6',
    'Contact',
    'contact',
    text('BT-41', 'Name', 'name'),
    text('BT-41', 'Department', 'department'),
    text('BT-42', 'Telephone', 'phone'),
    text('BT-43', 'E-mail', 'email'),
  ),
)

/** BG-7. */
export const BUYER = group(
  'BG-7',
  'Buyer',
  'buyer',
  text('BT-44', 'Name', 'name'),
  text('BT-45', 'Trading name', 'tradingName'),
  schemed('BT-46', 'Identifier', 'ids'),
  schemed('BT-47', 'Legal registration', 'legalId'),
  text('BT-48', 'VAT identifier', 'vatId'),
  schemed('BT-49', 'Electronic address', 'electronicAddress'),
  address('BG-8', 'Address', [50, 51, 163, 52, 53, 54, 55]),
  group(
    'BG-9',
    'Contact',
    'contact',
    text('BT-56', 'Name', 'name'),
    text('BT-56', 'Department', 'department'),
    text('BT-57', 'Telephone', 'phone'),
    text('BT-58', 'E-mail', 'email'),
  ),
)

/** BG-10 to BG-14. */
export const OTHER_PARTIES = [
  group(
    'BG-10',
    'Payee',
    'payee',
    text('BT-59', 'Name', 'name'),
    schemed('BT-60', 'Identifier', 'ids'),
    schemed('BT-61', 'Legal registration', 'legalId'),
  ),
  group(
    'BG-11',
    'Tax representative',
    'taxRepresentative',
    text('BT-62', 'Name', 'name'),
    text('BT-63', 'VAT identifier', 'vatId'),
    address('BG-12', 'Address', [64, 65, 164, 66, 67, 68, 69]),
  ),
  group(
    'BG-13',
    'Delivery',
    'delivery',
    text('BT-70', 'Delivered to', 'name'),
    schemed('BT-71', 'Place', 'locationId'),
    text('BT-72', 'Date', 'date'),
    address('BG-15', 'Address', [75, 76, 165, 77, 78, 79, 80]),
  ),
  period('BG-14', 'Invoicing period', ['BT-73', 'BT-74']),
]
