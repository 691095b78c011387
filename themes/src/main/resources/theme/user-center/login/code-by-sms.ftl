<#-- What login and registration share: captcha, code and the button that sends it. Needs codeSent, resendSeconds,
     captchaChallengeUrl. A code is sent on an explicit press only. -->
<#import "field.ftl" as field>

<#macro captcha>
  <#if captchaChallengeUrl?has_content>
    <#local error = messagesPerField.get('captcha')!"">
    <#local strings = '{"label":"' + msg("uc.captcha.label")?json_string + '","verifying":"' + msg("uc.captcha.verifying")?json_string
      + '","verified":"' + msg("uc.captcha.verified")?json_string + '","error":"' + msg("uc.captcha.error")?json_string
      + '","expired":"' + msg("uc.captcha.expired-hint")?json_string + '","waitAlert":"' + msg("uc.captcha.wait")?json_string
      + '","loading":"' + msg("uc.captcha.verifying")?json_string + '","reload":"' + msg("uc.captcha.reload")?json_string
      + '","verify":"' + msg("uc.captcha.label")?json_string + '","verificationRequired":"' + msg("uc.captcha.label")?json_string
      + '","ariaLinkLabel":"ALTCHA","footer":""}'>
    <div class="uc-field<#if error?has_content> uc-error</#if>" id="uc-captcha" role="group" aria-label="${msg("uc.captcha.title")}"<#if error?has_content> aria-describedby="input-error-captcha"</#if>>
      <link rel="stylesheet" href="${url.resourcesPath}/vendor/altcha/altcha.css">
      <script src="${url.resourcesPath}/vendor/altcha/altcha.js" defer></script>
      <altcha-widget challengeurl="${captchaChallengeUrl}" name="captcha" auto="onfocus" disableautofocus hidelogo hidefooter workers="2"
        workerurl="${url.resourcesPath}/vendor/altcha/worker.js" strings="${strings}"></altcha-widget>
      <noscript><p class="uc-hint">${msg("uc.captcha.no-script")}</p></noscript>
      <#if error?has_content>
        <p class="uc-error-text" id="input-error-captcha"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${error}</span></p>
      </#if>
    </div>
  </#if>
</#macro>

<#macro code autofocus=false label="">
  <#local error = messagesPerField.get('code')!"">
  <@field.group name="code" label=label?has_content?then(label, msg("uc.code.label")) error=error hint=msg("uc.code.hint")>
    <div class="uc-input-group">
      <span class="uc-control uc-fill<#if error?has_content> uc-error</#if>">
        <input id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" maxlength="8" spellcheck="false"<#if autofocus> autofocus</#if> <@field.state name="code" error=error hint="code"/>>
      </span>
      <button type="submit" name="action" value="send" class="uc-btn uc-plain uc-send" id="uc-send" data-resend="${(resendSeconds!0)?c}"
        data-wait="${msg("uc.code.resend-in", "__")}">${(codeSent!false)?then(msg("uc.code.resend"), msg("uc.code.send"))}</button>
    </div>
  </@field.group>
</#macro>

<#macro script>
  <script type="module" src="${url.resourcesPath}/js/code-by-sms.js"></script>
</#macro>
