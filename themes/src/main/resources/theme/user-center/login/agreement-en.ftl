<p class="uc-muted">This translation is for convenience; where the versions differ, the Chinese version applies.</p>
<h3>1. What this agreement covers</h3>
<p>This agreement is made between you and the operator of the Unified User Center ("we"). It applies when you register, log in to and manage an account, and when you use it to enter business systems of public resource trading. A business system may have rules of its own for its business; in matters of the account this agreement comes first.</p>
<h3>2. Who may register</h3>
<p>Natural persons of at least eighteen years who are fully able to answer for their acts may register in their own name. Enterprises and other organisations are registered by their legal representative or by an authorised handler. You may not use somebody else's identity or hold an account for somebody else.</p>
<h3>3. Real names and materials</h3>
<p>Enter your own true, accurate and valid name, document and contact. We compare name and document number with the authority's data and set the real-name level accordingly: 1 registered, 2 verified, 3 certified. Business roles need different levels. What does not match can be corrected and checked again; what cannot be compared automatically is reviewed by our staff.</p>
<h3>4. Account and credentials</h3>
<p>A document number belongs to one account of a natural person, a mobile number to one account. You keep your login name, password, codes, certificates and their PINs to yourself and do not lend, rent or sell them. What is done with your credentials counts as done by you, unless you can show that they were misused through no fault of yours.</p>
<h3>5. Security</h3>
<ul><li>Use a password that you use nowhere else, and tell it to nobody; our staff never ask for a password or a code.</li><li>Log out after using a shared computer.</li><li>When something looks wrong, or a phone or key is lost, change the password, remove the binding, or call the support hotline at once.</li></ul>
<h3>6. Members of an enterprise</h3>
<p>A main account may create internal accounts, invite natural persons and grant business roles. It checks who its members are, and disables accounts or withdraws roles without delay when somebody leaves or changes duties. The enterprise answers for what its members do within what they were granted.</p>
<h3>7. Proper use</h3>
<p>You may not submit false materials; rig bids or obstruct fair competition; register in bulk or operate by automatic programs; probe, bypass or damage security measures; obtain, trade or disclose information about others; or do anything else that the law forbids.</p>
<h3>8. Our service</h3>
<p>We provide registration, identity checks, single login, management of members and opening of business, and take reasonable measures to keep them running and safe. When a service of another platform (SMS, electronic licence, certificates, unified identity) is interrupted, that way may be unavailable for a time and you can use another. Planned maintenance is announced beforehand.</p>
<h3>9. Suspension</h3>
<p>We may suspend or disable an account, and tell the reason and how to appeal, when registered information is untrue, when the account may have been taken over, when this agreement is seriously violated, or when an authority lawfully demands it. The account can be restored when the cause is gone. You can appeal; we answer in good time once the materials are complete.</p>
<h3>10. Closing the account</h3>
<p>You may ask to close the account. Finish pending business first; a main account also settles its members' accounts. A closed account cannot log in any more; records and logs that the law tells us to keep are deleted or made anonymous when their term ends.</p>
<h3>11. Liability</h3>
<p>You bear losses caused by untrue information, careless keeping of credentials or a breach of this agreement. We are liable by law for losses caused by our fault. When force majeure, failing lines or the interruption of other platforms have effects, we remedy them without delay and are relieved of liability as far as the law provides.</p>
<h3>12. Changes, law and disputes</h3>
<p>A changed agreement is published with a new version number and your consent is asked for at the next login; if you do not agree you may stop using the service and close the account. The law of the People's Republic of China applies. Disputes are first discussed; failing that, the competent people's court at the seat of the operator decides. To reach us, call the support hotline at the bottom of the page.</p>
