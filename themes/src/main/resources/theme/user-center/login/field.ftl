<#-- Same macros as the parent theme's; ours add a hint, describe the input by hint and error, and mark what is optional. -->

<#macro group name label error="" required=false optional=false hint="">
<div class="uc-field<#if error?has_content> uc-error</#if>">
  <div class="uc-label-row">
    <label for="${name}" class="uc-label"><span class="uc-label-text">${label}</span><#if required> <span class="uc-required" aria-hidden="true">*</span></#if></label><#if optional> <span class="uc-optional">${msg("uc.page.optional")}</span></#if>
  </div>
  <#nested>
  <#if hint?has_content><p class="uc-hint" id="${name}-hint">${hint}</p></#if>
  <div id="input-error-container-${name}" aria-live="polite">
    <#if error?has_content>
      <p class="uc-error-text" id="input-error-${name}"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${error}</span></p>
    </#if>
  </div>
</div>
</#macro>

<#macro errorIcon error=""></#macro>

<#macro state name error="" hint="" describedBy="">
  <#local ids = (hint?has_content?then(name + "-hint ", "") + error?has_content?then("input-error-" + name + " ", "") + describedBy)?trim>
  <#if error?has_content>aria-invalid="true" </#if><#if ids?has_content>aria-describedby="${ids}"</#if>
</#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false hint="" optional=false type="text" inputmode="" describedBy="" extra...>
  <@group name=name label=label error=error required=required optional=optional hint=hint>
    <span class="uc-control<#if error?has_content> uc-error</#if>">
      <input id="${name}" name="${name}" value="${value}" type="${type}" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if>
        <#if inputmode?has_content>inputmode="${inputmode}"<#elseif autocomplete == "one-time-code">inputmode="numeric"</#if>
        <#list extra as attrName, attrVal>${attrName}="${attrVal}" </#list><@state name=name error=error hint=hint describedBy=describedBy/>>
    </span>
  </@group>
</#macro>

<#-- Several lines of text. -->
<#macro words name label maxlength value="" hint="">
  <#local error = messagesPerField.get(name)!"">
  <@group name=name label=label error=error hint=hint>
    <span class="uc-control<#if error?has_content> uc-error</#if>">
      <textarea id="${name}" name="${name}" rows="4" maxlength="${maxlength?c}" <@state name=name error=error hint=hint/>>${value}</textarea>
    </span>
  </@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false hint="" describedBy="">
  <@group name=name label=label error=error required=required hint=hint>
    <div class="uc-input-group">
      <span class="uc-control uc-fill<#if error?has_content> uc-error</#if>">
        <input id="${name}" name="${name}" value="${value}" type="password" autocomplete="${autocomplete}" spellcheck="false"<#if autofocus> autofocus</#if> <@state name=name error=error hint=hint describedBy=describedBy/>>
      </span>
      <button class="${properties.kcFormPasswordVisibilityButtonClass}" type="button" aria-label="${msg('showPassword')}"
        aria-controls="${name}" data-password-toggle id="${name}-show-password"
        data-icon-show="${properties.kcFormPasswordVisibilityIconShow}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide}"
        data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></i></button>
    </div>
  </@group>
  <#local below><#nested></#local>
  <#local belowText = below?is_markup_output?then(below?markup_string, below)?trim>
  <#if belowText?has_content || forgotPassword>
    <div class="uc-options">
      ${below}
      <#if forgotPassword><span class="uc-forgot"><a id="uc-forgot-password" href="${url.loginResetCredentialsUrl}&amp;find=password">${msg("doForgotPassword")}</a> <a id="uc-forgot-account" href="${url.loginResetCredentialsUrl}&amp;find=account">${msg("uc.login.forgot-account")}</a></span></#if>
    </div>
  </#if>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
  <@group name=name label=label>
    <div class="uc-clipboard" id="kc-${name}-clipboard">
      <div class="uc-input-group">
        <button class="uc-btn uc-icon-button" type="button" aria-label="${msg("code-clipboard-label")}" aria-expanded="false"
          aria-controls="kc-${name}-content" id="kc-${name}-toggle" data-expanded-class="${properties.kcExpandedClass}"
          data-icon-expanded-class="${properties.kcAngleDownIconClass}" data-icon-collapsed-class="${properties.kcAngleRightIconClass}"><i id="kc-${name}-toggle-icon" class="${properties.kcAngleRightIconClass}" aria-hidden="true"></i></button>
        <span class="uc-control uc-fill<#if readonly> uc-readonly</#if>">
          <input id="${name}" name="${name}" value="${value}" type="text" <#if readonly>readonly </#if>aria-label="${ariaLabel}">
        </span>
        <button class="uc-btn uc-icon-button" type="button" aria-label="${msg("code-copy-label")}" id="kc-${name}-copy-button"
          data-icon-success="${properties.kcCheckIconClass}" data-icon-failure="${properties.kcInputErrorIconClass}"
          data-success-label="${msg("code-copy-success")}" data-failure-label="${msg("code-copy-failure")}"><i id="kc-${name}-copy-icon" class="${properties.kcCopyIconClass}" aria-hidden="true"></i></button>
      </div>
      <div class="uc-clipboard-content" id="kc-${name}-content" hidden><pre><code aria-label="${ariaLabel}">${value}</code></pre></div>
    </div>
  </@group>
</#macro>

<#macro checkbox name label value=false required=false>
  <label for="${name}" class="uc-check">
    <input class="uc-check-input" type="checkbox" id="${name}" name="${name}"<#if value> checked</#if>>
    <span class="uc-check-label">${label}</span>
    <#if required><span class="uc-required" aria-hidden="true">*</span></#if>
  </label>
</#macro>
