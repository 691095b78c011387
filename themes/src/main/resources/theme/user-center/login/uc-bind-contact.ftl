<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "code-by-sms.ftl" as codes>
<#import "present-side.ftl" as presentSide>
<#assign sent = codeSent!false>
<#assign texts = "uc.contact." + contactKind + ".">
<@layout.registrationLayout displayMessage=!messagesPerField.existsError(contactKind,'captcha','code'); section>
  <#if section = "header">
    ${msg(texts + (contactStep == "unbind")?then("unbind-title", contactPresent?has_content?then("change-title", "bind-title")))}
  <#elseif section = "form">
    <#if contactStep == "unbind">
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <dl class="uc-facts"><div><dt>${msg(texts + "present")}</dt><dd>${contactPresent}</dd></div></dl>
        <p>${msg(texts + "unbind-ask")}</p>
        <#if contactLastWay><@layout.note kind="warning">${msg("uc.contact.last-way")}</@layout.note><input type="hidden" name="lastWay" value="true"></#if>
        <#if contactLastRecovery!false><@layout.note kind="warning">${msg("uc.contact.last-recovery")}</@layout.note></#if>
        <div class="uc-actions"><button type="submit" name="action" value="unbind-sure" class="uc-btn uc-primary uc-block" id="uc-contact-unbind-sure">${msg("uc.contact.unbind-sure")}</button></div>
        <div class="uc-actions"><button type="submit" name="action" value="form" class="uc-btn uc-plain uc-block" id="uc-contact-keep">${msg("uc.contact.leave")}</button></div>
      </form>
    <#elseif contactStep == "present">
      <p>${msg("uc.contact.present-side.what")}</p>
      <#if sent><@layout.note kind="info">${msg("uc.contact." + contactTargets[contactChosen].kind + ".sent")}</@layout.note></#if>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if>>
        <@buttons.defaultSubmit value=sent?then("verify", "send")/>
        <@presentSide.choice targets=contactTargets chosen=contactChosen/>
        <@codes.captcha/>
        <@codes.code autofocus=sent/>
        <div class="uc-actions"><button type="submit" name="action" value="verify" class="uc-btn uc-primary uc-block" id="uc-contact-verify">${msg("uc.contact.present-side.next")}</button></div>
        <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-plain uc-block" id="uc-contact-leave">${msg("uc.contact.leave")}</button></div>
      </form>
      <@presentSide.otherwise id="uc-contact-certificate"/>
      <@codes.script/>
    <#else>
      <#if contactPresent?has_content>
        <dl class="uc-facts"><div><dt>${msg(texts + "present")}</dt><dd>${contactPresent}</dd></div></dl>
      </#if>
      <p class="uc-muted">${msg(texts + contactShared?then("what-shared", "what"))}</p>
      <#if sent><@layout.note kind="info">${msg(texts + "sent")}</@layout.note></#if>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate data-code-form<#if sent> data-code-sent</#if>>
        <@buttons.defaultSubmit value=sent?then("bind", "send")/>
        <#if contactKind == "mobile">
          <@field.input name="mobile" label=msg("uc.contact.mobile.new") type="tel" inputmode="tel" autocomplete="tel-national" value=contactTyped autofocus=!sent maxlength="20"/>
        <#else>
          <@field.input name="email" label=msg("uc.contact.email.new") type="email" inputmode="email" autocomplete="email" value=contactTyped autofocus=!sent maxlength="254"/>
        </#if>
        <@codes.captcha/>
        <@codes.code autofocus=sent label=msg(texts + "code")/>
        <div class="uc-actions"><button type="submit" name="action" value="bind" class="uc-btn uc-primary uc-block" id="uc-contact-bind">${msg("uc.contact.bind")}</button></div>
        <div class="uc-actions"><button type="submit" name="action" value="leave" class="uc-btn uc-plain uc-block" id="uc-contact-leave">${msg("uc.contact.leave")}</button></div>
        <#if contactPresent?has_content && !contactShared>
          <div class="uc-more"><button type="submit" name="action" value="unbind" class="uc-link" id="uc-contact-unbind">${msg(texts + "unbind")}</button></div>
        </#if>
      </form>
      <@codes.script/>
    </#if>
  </#if>
</@layout.registrationLayout>
