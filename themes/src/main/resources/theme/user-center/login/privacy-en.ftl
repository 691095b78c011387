<p class="uc-muted">This translation is for convenience; where the versions differ, the Chinese version applies.</p>
<h3>1. What this notice tells</h3>
<p>Which personal information the Unified User Center collects when you register and use an account, why, how it is protected, and which rights you have.</p>
<h3>2. What we collect</h3>
<ul><li>Identity: name, document type, number and validity; the number is sensitive personal information.</li><li>Contact: mobile number, and an email address if you choose to give one.</li><li>Login: login name, an irreversible digest of the password, certificates and outside accounts that you bind.</li><li>Logs: time, network address, way, kind of device and result of logins and actions.</li><li>Enterprise: the enterprise, departments and business roles you belong to.</li></ul>
<h3>3. Why it is needed</h3>
<p>Identity serves the real-name check that the law requires in public resource trading; contact serves codes, recovery and important notices; login data and logs serve logging in, protection against misuse and audit. Without what is required you cannot register or do that business; the email address is optional.</p>
<h3>4. On what grounds</h3>
<p>We process your information with your consent, or because it is necessary to conclude and fulfil the service agreement or to fulfil legal duties. For sensitive information such as document numbers, ticking the box after reading this notice is your separate consent. Nothing that you type is stored before you agree.</p>
<h3>5. Who receives it</h3>
<ul><li>The verification authority: name and document number, to tell whether they match.</li><li>The SMS provider: mobile number and text, to deliver codes and notices.</li><li>Business systems that you enter: the least that the business needs, such as name, enterprise, level and roles; the document number only where it is needed and permitted.</li><li>Authorities: where the law requires it.</li></ul>
<p>Nobody else receives it, and we never sell it.</p>
<h3>6. How it is protected</h3>
<p>Document and mobile numbers are stored encrypted and shown only in part on pages and in logs; transport is encrypted; of passwords only an irreversible digest is stored; looking at a full number needs permission and is recorded. Should information leak, we remedy it without delay and tell you and the authorities as prescribed.</p>
<h3>7. How long it is kept</h3>
<p>Account information as long as the account exists; logs for at least six months; trading records for the terms set by law. Afterwards, or when the account is closed, it is deleted or made anonymous.</p>
<h3>8. Where it is kept</h3>
<p>Within the People's Republic of China; it is not passed abroad.</p>
<h3>9. Cookies and storage in the browser</h3>
<p>Only cookies that logging in needs: to stay logged in, to remember the language and to ward off attacks; none for advertising or tracking. The check that you are human is computed by your own browser and sends nothing to third parties.</p>
<h3>10. Your rights</h3>
<p>You may see, copy, correct and complete your information, withdraw consent, close the account, or ask us to explain how we process it: in the user center, or through the support hotline, where we answer within fifteen working days after checking your identity. Withdrawing consent does not affect earlier processing.</p>
<h3>11. Minors</h3>
<p>The service is for people of at least eighteen years. Information about minors that was collected by mistake is deleted as soon as possible.</p>
<h3>12. Changes and contact</h3>
<p>A changed notice is published with a new version number; changes of purpose, manner or kinds of information need your consent again. Questions and complaints: the support hotline at the bottom of the page; you may also turn to the competent authorities.</p>
