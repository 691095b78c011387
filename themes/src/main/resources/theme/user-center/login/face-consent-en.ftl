<h3>What it is for</h3>
<p>Face verification confirms that the person at the keyboard is the one whom the account is registered for, so that the account can be raised to real-name level 3. It is not the only way: a personal certificate on a USB key serves as well. If you do not consent, everything else of your account stays as it is.</p>
<h3>Which data</h3>
<ul><li>Name and ID number of your account, which we send to the verification service; you need not type them again.</li><li>The picture or video of your face that your phone takes. The verification service processes it directly; it does not pass through our servers.</li></ul>
<h3>Who processes it</h3>
<p>The service acting for us is Tencent Cloud Computing (Beijing) Co., Ltd. (Tencent Cloud FaceID). It compares your face with the picture in the authority's register and tells us the result.</p>
<h3>What we keep</h3>
<p>Only the result: whether you passed, the similarity, the number of the verification, the time, and the version and time of your consent to this text. We neither receive nor keep nor log pictures or videos of your face.</p>
<h3>Your rights</h3>
<p>A face is sensitive personal information, so nothing is verified before you consent to just this. You can go back at any time before; afterwards you can call the support hotline to ask for access or correction, or to withdraw your consent. A withdrawal does not undo a verification that was finished before. Nobody under 14 is asked for a face.</p>
