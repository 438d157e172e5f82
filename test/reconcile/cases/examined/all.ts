import { fieldChains } from './field-chains.ts'
import { fieldContracts } from './field-contracts.ts'
import { fieldDocuments } from './field-documents.ts'
import { fieldMirrored } from './field-mirrored.ts'
import { fieldOrders } from './field-orders.ts'
import { fieldPayments } from './field-payments.ts'
import { fieldRates } from './field-rates.ts'
import { fieldRemedies } from './field-remedies.ts'
import { fieldRetainage } from './field-retainage.ts'
import { fifthMoney } from './fifth-money.ts'
import { fifthNumbers } from './fifth-numbers.ts'
import { fifthOrders } from './fifth-orders.ts'
import { fifthPlaces } from './fifth-places.ts'
import { fifthRetainage } from './fifth-retainage.ts'
import { fourthMixed } from './fourth-mixed.ts'
import { fourthPaid } from './fourth-paid.ts'
import { fourthParts } from './fourth-parts.ts'
import { fourthPlain } from './fourth-plain.ts'
import { fourthSigns } from './fourth-signs.ts'
import { fourthTaxed } from './fourth-taxed.ts'
import { fourthTaxes } from './fourth-taxes.ts'
import { fourthUnits } from './fourth-units.ts'
import { fourthWithheld } from './fourth-withheld.ts'
import { furtherAgain } from './further-again.ts'
import { furtherInvoices } from './further-invoices.ts'
import { furtherMixed } from './further-mixed.ts'
import { furtherOrders } from './further-orders.ts'
import { furtherPlaces } from './further-places.ts'
import { furtherRates } from './further-rates.ts'
import { furtherVendors } from './further-vendors.ts'
import { missing } from './missing.ts'
import { mixed1 } from './mixed-1.ts'
import { mixed2 } from './mixed-2.ts'
import { mixed3 } from './mixed-3.ts'
import { mixed4 } from './mixed-4.ts'
import { odd } from './odd.ts'
import { oddAgain } from './odd-again.ts'
import { others } from './others.ts'
import { thirdAgain } from './third-again.ts'
import { thirdChains } from './third-chains.ts'
import { thirdMany } from './third-many.ts'
import { thirdMoved } from './third-moved.ts'
import { thirdNumbers } from './third-numbers.ts'
import { thirdOrders } from './third-orders.ts'
import { thirdPaid } from './third-paid.ts'
import { thirdPlaces } from './third-places.ts'
import { thirdRead } from './third-read.ts'
import { thirdWithheld } from './third-withheld.ts'
import { values } from './values.ts'
import { withheld } from './withheld.ts'
import { withheldAgain } from './withheld-again.ts'

/** Forms that somebody wrote who had read the rules alone, before they were run; above each the sentence it follows from. */
export const examined = [
  ...missing,
  ...values,
  ...withheld,
  ...withheldAgain,
  ...others,
  ...odd,
  ...oddAgain,
  ...mixed1,
  ...mixed2,
  ...mixed3,
  ...mixed4,
  ...fieldRates,
  ...fieldChains,
  ...fieldContracts,
  ...fieldRemedies,
  ...fieldPayments,
  ...fieldRetainage,
  ...fieldDocuments,
  ...fieldOrders,
  ...fieldMirrored,
  ...furtherAgain,
  ...furtherPlaces,
  ...furtherOrders,
  ...furtherInvoices,
  ...furtherRates,
  ...furtherMixed,
  ...furtherVendors,
  ...thirdAgain,
  ...thirdChains,
  ...thirdMany,
  ...thirdMoved,
  ...thirdNumbers,
  ...thirdOrders,
  ...thirdPaid,
  ...thirdPlaces,
  ...thirdRead,
  ...thirdWithheld,
  ...fourthTaxes,
  ...fourthTaxed,
  ...fourthUnits,
  ...fourthSigns,
  ...fourthPaid,
  ...fourthParts,
  ...fourthMixed,
  ...fourthWithheld,
  ...fourthPlain,
  ...fifthRetainage,
  ...fifthNumbers,
  ...fifthOrders,
  ...fifthMoney,
  ...fifthPlaces,
]
