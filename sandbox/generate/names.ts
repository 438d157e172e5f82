/** The words of an invented company. No name here belongs to a person or a firm we know of. */
export interface Trade {
  title: string
  noun: string
  codes: [number: string, name: string][]
  /** Bought by purchase order with unit prices. */
  supplies: boolean
}

export const companyName = 'Northgate Builders'

export const trades: Trade[] = [
  trade('Concrete', 'Concrete', [
    ['03-1000', 'Concrete Forming'],
    ['03-2000', 'Reinforcing Steel'],
    ['03-3000', 'Cast-in-Place Concrete'],
    ['03-3500', 'Concrete Finishing'],
  ]),
  trade('Masonry', 'Masonry', [
    ['04-2000', 'Unit Masonry'],
    ['04-4000', 'Stone Assemblies'],
  ]),
  trade('Structural Steel', 'Steel Erectors', [
    ['05-1200', 'Structural Steel'],
    ['05-3000', 'Metal Decking'],
    ['05-5000', 'Metal Fabrications'],
  ]),
  trade('Millwork', 'Millwork', [
    ['06-1000', 'Rough Carpentry'],
    ['06-4000', 'Architectural Woodwork'],
  ]),
  trade('Roofing', 'Roofing', [
    ['07-2100', 'Thermal Insulation'],
    ['07-5000', 'Membrane Roofing'],
    ['07-6000', 'Flashing and Sheet Metal'],
  ]),
  trade('Glazing', 'Glass', [
    ['08-4000', 'Storefronts and Curtain Wall'],
    ['08-8000', 'Glazing'],
  ]),
  trade('Doors and Hardware', 'Door & Hardware', [
    ['08-1000', 'Doors and Frames'],
    ['08-7000', 'Door Hardware'],
  ]),
  trade('Drywall', 'Interiors', [
    ['09-2100', 'Gypsum Board Assemblies'],
    ['09-2200', 'Metal Framing'],
    ['09-5000', 'Acoustical Ceilings'],
  ]),
  trade('Flooring', 'Flooring', [
    ['09-3000', 'Tile'],
    ['09-6500', 'Resilient Flooring'],
  ]),
  trade('Painting', 'Painting', [['09-9000', 'Painting and Coating']]),
  trade('Elevators', 'Elevator', [['14-2000', 'Elevators']]),
  trade('Fire Protection', 'Fire Protection', [['21-1000', 'Fire Sprinklers']]),
  trade('Plumbing', 'Plumbing', [
    ['22-1000', 'Plumbing Piping'],
    ['22-4000', 'Plumbing Fixtures'],
    ['22-6000', 'Medical Gas Systems'],
  ]),
  trade('Mechanical', 'Mechanical Contractors', [
    ['23-3000', 'Air Distribution'],
    ['23-6000', 'Central Cooling'],
    ['23-7000', 'Air Handling Equipment'],
    ['23-9000', 'Building Controls'],
  ]),
  trade('Electrical', 'Electrical Contractors', [
    ['26-2000', 'Power Distribution'],
    ['26-2700', 'Low-Voltage Distribution'],
    ['26-5000', 'Lighting'],
    ['28-3000', 'Fire Alarm'],
  ]),
  trade('Earthwork', 'Excavating', [
    ['31-1000', 'Site Clearing'],
    ['31-2000', 'Earth Moving'],
    ['32-1000', 'Paving'],
    ['33-1000', 'Site Water Utilities'],
  ]),
  trade('Ready-Mix Supply', 'Ready-Mix', [['03-3010', 'Concrete Material']], true),
  trade('Lumber Supply', 'Lumber', [['06-1010', 'Lumber Material']], true),
  trade(
    'Equipment Supply',
    'Equipment',
    [
      ['11-7000', 'Healthcare Equipment'],
      ['11-4000', 'Foodservice Equipment'],
    ],
    true,
  ),
  trade('Lighting Supply', 'Lighting Supply', [['26-5010', 'Light Fixtures Material']], true),
]

export const vendorWords = [
  'Tarnfell',
  'Quillmark',
  'Oxbarrow',
  'Fenwillow',
  'Harrowgale',
  'Dunmarrow',
  'Kestrelby',
  'Pellbrook',
  'Wexmoor',
  'Thornquay',
  'Birchmantle',
  'Gravenford',
  'Saltmere',
  'Junivale',
  'Owlcastle',
  'Hollowmere',
  'Crestmarrow',
  'Vexleigh',
  'Coldharrow',
  'Maplefirth',
  'Larkwater',
  'Ravensholt',
]

export const projectPlaces = [
  'Larkmoor',
  'Juniper Flats',
  'Cedar Hollow',
  'Bellwether',
  'Harbor Point',
  'Stillwater Bend',
  'Foxglove',
  'Prairie View',
  'Copper Basin',
  'Summit Ridge',
  'Willow Creek',
  'Eastgate',
  'Meridian',
  'Silverleaf',
  'Granite Falls',
  'Twin Rivers',
  'Blue Heron',
  'Sage Hill',
  'Old Mill',
  'Lakeshore',
]

export const projectKinds = [
  'Medical Office Building',
  'Outpatient Clinic',
  'Office Tower',
  'Surgery Center',
  'Retail Center',
  'Hospital Bed Tower',
  'Corporate Campus',
  'Imaging Center',
  'Parking Structure',
  'Senior Living',
]

export const towns: [city: string, state: string][] = [
  ['Ashgrove', 'TX'],
  ['Millbrook', 'CO'],
  ['Palo Seco', 'AZ'],
  ['Fairmount', 'OH'],
  ['Pine Landing', 'GA'],
  ['Halewood', 'NC'],
  ['Cumberton', 'TN'],
  ['Red Prairie', 'OK'],
]

export const lineScopes = [
  'Mobilization',
  'Level 1',
  'Level 2',
  'Level 3',
  'Level 4',
  'Penthouse',
  'Core and shell',
  'North wing',
  'South wing',
  'Lobby',
  'Roof',
  'Site',
  'Submittals',
  'Punch list',
  'Closeout',
  'Testing',
  'Basement',
  'East wing',
  'West wing',
  'Mockups',
]

export const changeReasons = [
  'Owner revision',
  'Unforeseen condition',
  'Design clarification',
  'Added scope',
  'Value engineering credit',
  'Code requirement',
]

export const supplyUnits = ['CY', 'EA', 'LF', 'BF', 'TON']

function trade(title: string, noun: string, codes: Trade['codes'], supplies = false): Trade {
  return { title, noun, codes, supplies }
}
