<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as codes>
<#import "recovery.ftl" as recovery>
<#assign sent = codeSent!false>
<#assign target = targets[chosen]>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('captcha','code'); section>
  <#if section = "header">
    ${msg("uc.recovery.code-title")}
  <#elseif section = "form">
    <#if sent>
      <@layout.note kind="info">${msg((target.channel == "email")?then("uc.recovery.sent-email", "uc.recovery.sent-sms"))}</@layout.note>
    </#if>
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if><#if target.channel == "sms"> data-status-url="${smsStatusUrl}" data-status-failed="${msg("uc.recovery.not-delivered")}"</#if>>
      <@buttons.defaultSubmit value=sent?then("verify", "send")/>
      <#if targets?size gt 1>
        <fieldset class="uc-field uc-radios">
          <legend class="uc-label">${msg("uc.recovery.choose")}</legend>
          <#list targets as each>
            <label class="uc-check"><input class="uc-check-input" type="radio" name="target" value="${each?index}"<#if each?index == chosen> checked</#if>><span class="uc-check-label"><@recovery.address target=each/></span></label>
          </#list>
        </fieldset>
      <#else>
        <dl class="uc-facts"><div><dt>${msg("uc.recovery.way")}</dt><dd><@recovery.address target=target/></dd></div></dl>
      </#if>
      <@codes.captcha/>
      <@codes.code autofocus=sent label=msg("uc.recovery.code")/>
      <div class="uc-actions"><button type="submit" name="action" value="verify" class="uc-btn uc-primary uc-block" id="uc-recovery-verify">${msg("uc.recovery.next")}</button></div>
    </form>
    <@recovery.leave restart=true/>
    <@recovery.help/>
    <@codes.script/>
  </#if>
</@layout.registrationLayout>
