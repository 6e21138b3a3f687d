/** A postal address. `country` is ISO 3166-1 alpha-2. */
export interface Address {
  line1: string
  line2?: string
  city: string
  region?: string
  postalCode: string
  country: string
}
